-- Of a page's lessons outside the given days: the hours held up to a day, and whether any is the person's.
SELECT coalesce(sum(CASE WHEN day <= :day AND coalesce(state, 'due') IN ('due', 'self_study') THEN hours END), 0),
    coalesce(max(teacher_id = :person), 0)
FROM lesson
WHERE page_id = :page_id AND deleted = 0
    AND (day < coalesce(:from, '0000-01-01') OR day > coalesce(:until, '9999-12-31'))
