-- The pages of a year, else of the years that have not ended before the day, with whether the person teaches each
-- on it (of an ended year: taught) and when the person's next lesson of the day begins on it. The group is called
-- as in that year. Unless all are wanted, only those that the person teaches or taught, or whose group a grant names.
SELECT p.id, p.group_id,
    coalesce((SELECT n.title FROM group_name n WHERE n.group_id = p.group_id AND n.deleted = 0
              AND n.from_day <= coalesce(y.end_day, '9999-12-31') ORDER BY n.from_day DESC LIMIT 1),
             (SELECT n.title FROM group_name n WHERE n.group_id = p.group_id AND n.deleted = 0
              ORDER BY n.from_day LIMIT 1)) AS group_title,
    coalesce(i.title, s.title) AS discipline,
    EXISTS (SELECT 1 FROM page_teacher t WHERE t.page_id = p.id AND t.deleted = 0 AND t.employee_id = :person
            AND (y.end_day < :day OR (t.from_day <= :day AND coalesce(t.to_day, '9999-12-31') >= :day))) AS own,
    g.department_id,
    (SELECT min(b.starts) FROM lesson l
     JOIN bell b ON b.period_no = l.period_no AND b.half = l.half AND b.deleted = 0
        AND b.schedule_id = (SELECT id FROM bell_schedule WHERE deleted = 0 ORDER BY from_day, id LIMIT 1)
     WHERE l.page_id = p.id AND l.deleted = 0 AND l.day = :day AND l.teacher_id = :person
       AND coalesce(l.state, 'due') = 'due' AND b.ends >= :now) AS next_start
FROM journal_page p
LEFT JOIN curriculum_item i ON i.id = p.item_id
LEFT JOIN subject s ON s.id = i.subject_id
LEFT JOIN study_group g ON g.id = p.group_id
LEFT JOIN academic_year y ON y.id = p.year_id
WHERE p.deleted = 0
    AND CASE WHEN :year IS NULL THEN coalesce(y.end_day, '9999-12-31') >= :day ELSE p.year_id = :year END
    AND (:all OR p.id IN (SELECT t.page_id FROM page_teacher t WHERE t.employee_id = :person)
         OR p.group_id IN (SELECT r.scope_id FROM role_grant r WHERE r.person_id = :person AND r.scope_kind = 'group')
         OR p.group_id IN (SELECT e.group_id FROM enrolment e WHERE e.student_id = :person
                           OR e.student_id IN (SELECT w.student_id FROM guardian w WHERE w.person_id = :person)))
