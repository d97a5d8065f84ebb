SELECT t.employee_id, n.last_name, n.first_name, n.middle_name, t.from_day, t.to_day
FROM page_teacher t
LEFT JOIN person_name n ON n.person_id = t.employee_id AND n.deleted = 0
    AND n.from_day = (SELECT max(m.from_day) FROM person_name m WHERE m.person_id = t.employee_id AND m.deleted = 0)
WHERE t.page_id = :page_id AND t.deleted = 0
ORDER BY t.from_day, t.employee_id
