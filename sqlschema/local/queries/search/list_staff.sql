-- The staff of the day, by the newest name.
SELECT e.person_id, n.last_name, n.first_name, n.middle_name, e.position
FROM employee e
JOIN person_name n ON n.person_id = e.person_id AND n.deleted = 0
    AND n.from_day = (SELECT max(m.from_day) FROM person_name m WHERE m.person_id = e.person_id AND m.deleted = 0)
WHERE e.deleted = 0 AND coalesce(e.dismissed_on, '9999-12-31') >= :day
