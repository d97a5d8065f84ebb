-- The term whose span for the whole college holds a day.
SELECT t.title, t.number, s.start_day, s.end_day
FROM term_span s
JOIN term t ON t.id = s.term_id AND t.deleted = 0
WHERE s.deleted = 0 AND s.scope_id = :college AND s.start_day <= :day AND s.end_day >= :day
ORDER BY t.kind = 'semester' DESC, s.start_day DESC
LIMIT 1
