-- The pages of a year, else of the years that have not ended, with whether the person teaches (taught) each.
WITH own AS (
    SELECT DISTINCT t.page_id FROM page_teacher t WHERE t.deleted = 0 AND t.employee_id = :person)
SELECT p.id, p.group_id, coalesce(i.title, s.title), g.department_id, o.page_id IS NOT NULL,
    (SELECT n.title FROM group_name n WHERE n.group_id = p.group_id AND n.deleted = 0
     AND n.from_day <= coalesce(y.end_day, '9999-12-31') ORDER BY n.from_day DESC LIMIT 1)
FROM journal_page p
LEFT JOIN own o ON o.page_id = p.id
LEFT JOIN curriculum_item i ON i.id = p.item_id
LEFT JOIN subject s ON s.id = i.subject_id
LEFT JOIN study_group g ON g.id = p.group_id
LEFT JOIN academic_year y ON y.id = p.year_id
WHERE p.deleted = 0
    AND CASE WHEN :year IS NULL THEN coalesce(y.end_day, '9999-12-31') >= :day ELSE p.year_id = :year END
