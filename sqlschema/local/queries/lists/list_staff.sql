SELECT e.person_id, n.last_name, n.first_name, n.middle_name, e.staff_no, e.position, e.category, e.rate,
    e.norm_hours, e.hired_on, e.dismissed_on
FROM employee e
JOIN person_name n ON n.person_id = e.person_id AND n.deleted = 0
    AND n.from_day = (SELECT max(m.from_day) FROM person_name m WHERE m.person_id = e.person_id AND m.deleted = 0)
WHERE e.deleted = 0
ORDER BY e.person_id
