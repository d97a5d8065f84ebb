-- Groups that study on the day, with their students and whether the person teaches a page of theirs this year.
WITH present AS (
    SELECT group_id, count(DISTINCT student_id) AS students FROM enrolment
    WHERE deleted = 0 AND from_day <= :day AND coalesce(to_day, '9999-12-31') >= :day GROUP BY group_id),
own AS (
    SELECT DISTINCT p.group_id FROM page_teacher t JOIN journal_page p ON p.id = t.page_id AND p.deleted = 0
    WHERE t.deleted = 0 AND t.employee_id = :person AND t.from_day <= :day
      AND coalesce(t.to_day, '9999-12-31') >= :day)
SELECT g.id, g.department_id,
    (SELECT n.title FROM group_name n WHERE n.group_id = g.id AND n.deleted = 0 AND n.from_day <= :day
     ORDER BY n.from_day DESC LIMIT 1),
    coalesce(e.students, 0), o.group_id IS NOT NULL
FROM study_group g
LEFT JOIN present e ON e.group_id = g.id
LEFT JOIN own o ON o.group_id = g.id
WHERE g.deleted = 0 AND coalesce(g.end_day, '9999-12-31') >= :day
