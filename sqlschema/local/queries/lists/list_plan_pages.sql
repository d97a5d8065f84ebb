-- The pages of the years that have not ended, with whether the person teaches each on the day.
SELECT p.id, p.group_id, coalesce(i.title, s.title), i.code, p.subgroup_id, i.subject_id, g.department_id,
    EXISTS (SELECT 1 FROM page_teacher t WHERE t.page_id = p.id AND t.deleted = 0 AND t.employee_id = :person
            AND t.from_day <= :day AND coalesce(t.to_day, '9999-12-31') >= :day)
FROM journal_page p
LEFT JOIN curriculum_item i ON i.id = p.item_id
LEFT JOIN subject s ON s.id = i.subject_id
LEFT JOIN study_group g ON g.id = p.group_id
LEFT JOIN academic_year y ON y.id = p.year_id
WHERE p.deleted = 0 AND p.student_id IS NULL AND coalesce(y.end_day, '9999-12-31') >= :day
ORDER BY p.id
