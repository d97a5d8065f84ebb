-- The semesters of the college with their years.
SELECT t.id, t.title, t.number, s.start_day, s.end_day, y.id, y.start_day, y.end_day
FROM term t
JOIN term_span s ON s.term_id = t.id AND s.scope_id = :college AND s.deleted = 0
JOIN academic_year y ON y.id = t.year_id AND y.deleted = 0
WHERE t.deleted = 0 AND t.kind = 'semester'
ORDER BY s.start_day, t.id
