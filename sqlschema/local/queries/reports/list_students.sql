SELECT e.student_id, e.from_day, e.to_day, n.last_name, n.first_name, n.middle_name, s.record_book_no
FROM enrolment e
LEFT JOIN person_name n ON n.person_id = e.student_id AND n.deleted = 0
    AND n.from_day = (SELECT max(m.from_day) FROM person_name m
        WHERE m.person_id = e.student_id AND m.deleted = 0 AND m.from_day <= max(:day, e.from_day))
LEFT JOIN student s ON s.person_id = e.student_id AND s.deleted = 0
WHERE e.group_id = :group_id AND e.deleted = 0
ORDER BY e.student_id, e.from_day
