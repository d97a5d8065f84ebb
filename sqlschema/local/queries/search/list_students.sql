-- Everybody enrolled on the day, by the newest name.
SELECT e.student_id, e.group_id, n.last_name, n.first_name, n.middle_name
FROM enrolment e
JOIN person_name n ON n.person_id = e.student_id AND n.deleted = 0
    AND n.from_day = (SELECT max(m.from_day) FROM person_name m WHERE m.person_id = e.student_id AND m.deleted = 0)
WHERE e.deleted = 0 AND e.from_day <= :day AND coalesce(e.to_day, '9999-12-31') >= :day
GROUP BY e.student_id, e.group_id
