-- The year of a day and the start of its term: the group's own bounds, else those that are no other group's.
SELECT y.start_day,
    (SELECT s.start_day FROM term t JOIN term_span s ON s.term_id = t.id AND s.deleted = 0
        WHERE t.year_id = y.id AND t.deleted = 0 AND s.start_day <= :day
            AND (s.scope_id = :group_id OR NOT EXISTS (SELECT 1 FROM study_group g WHERE g.id = s.scope_id))
        ORDER BY s.scope_id = :group_id DESC, s.start_day DESC LIMIT 1)
FROM academic_year y
WHERE y.deleted = 0 AND y.start_day <= :day
ORDER BY y.start_day DESC LIMIT 1
