-- Every year with its terms on the college's own days, newest first; a year without terms stands alone.
SELECT y.id, y.title, y.start_day, y.end_day, t.id, t.title, s.start_day, s.end_day, coalesce(t.kind, 'semester')
FROM academic_year y
LEFT JOIN term t ON t.year_id = y.id AND t.deleted = 0
    AND EXISTS (SELECT 1 FROM term_span x WHERE x.term_id = t.id AND x.scope_id = :college AND x.deleted = 0)
LEFT JOIN term_span s ON s.term_id = t.id AND s.scope_id = :college AND s.deleted = 0
WHERE y.deleted = 0
ORDER BY y.start_day DESC, y.id, s.start_day DESC
