-- The semesters of a page's year in their order, on the group's own days before the college's; a year without
-- semesters answers one row.
SELECT p.year_id, y.start_day, y.end_day, t.id, s.start_day,
    (SELECT l.day FROM lesson l WHERE l.id = :lesson_id AND l.page_id = p.id AND l.deleted = 0)
FROM journal_page p
LEFT JOIN academic_year y ON y.id = p.year_id
LEFT JOIN term t ON t.year_id = p.year_id AND t.deleted = 0 AND coalesce(t.kind, 'semester') = 'semester'
LEFT JOIN term_span s ON s.term_id = t.id AND s.deleted = 0
    AND s.scope_id = coalesce((SELECT o.scope_id FROM term_span o
                               WHERE o.term_id = t.id AND o.scope_id = p.group_id AND o.deleted = 0), :college)
WHERE p.id = :page_id AND p.deleted = 0
ORDER BY s.start_day
