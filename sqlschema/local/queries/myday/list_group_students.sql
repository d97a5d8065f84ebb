SELECT e.student_id, n.last_name, n.first_name, n.middle_name
FROM enrolment e
LEFT JOIN person_name n ON n.person_id = e.student_id AND n.deleted = 0
    AND n.from_day = (SELECT max(o.from_day) FROM person_name o WHERE o.person_id = e.student_id AND o.deleted = 0)
WHERE e.group_id = :group_id AND e.deleted = 0 AND e.from_day <= :day AND coalesce(e.to_day, '9999-12-31') >= :day
