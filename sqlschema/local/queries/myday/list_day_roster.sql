-- The students whom a lesson's page holds on its day, with the teacher's word about each.
SELECT e.student_id, n.last_name, n.first_name, n.middle_name, a.status
FROM journal_page p
JOIN enrolment e ON e.group_id = p.group_id AND e.deleted = 0 AND e.from_day <= :day
    AND coalesce(e.to_day, '9999-12-31') >= :day
LEFT JOIN person_name n ON n.person_id = e.student_id AND n.deleted = 0
    AND n.from_day = (SELECT max(o.from_day) FROM person_name o WHERE o.person_id = e.student_id AND o.deleted = 0)
LEFT JOIN attendance a ON a.page_id = p.id AND a.lesson_id = :lesson_id AND a.student_id = e.student_id AND a.deleted = 0
WHERE p.id = :page_id AND (p.student_id IS NULL OR p.student_id = e.student_id)
  AND (p.subgroup_id IS NULL OR EXISTS (SELECT 1 FROM subgroup_member b WHERE b.group_id = e.group_id
      AND b.student_id = e.student_id AND b.subgroup_id = p.subgroup_id AND b.deleted = 0))
