SELECT e.person_id, n.last_name, n.first_name, n.middle_name,
    (SELECT a.login FROM account a WHERE a.person_id = e.person_id AND a.deleted = 0 ORDER BY a.login LIMIT 1) AS login
FROM employee e
JOIN person_name n ON n.person_id = e.person_id AND n.deleted = 0
    AND n.from_day = (SELECT max(m.from_day) FROM person_name m
                      WHERE m.person_id = e.person_id AND m.deleted = 0 AND m.from_day <= :named)
WHERE e.deleted = 0 AND (e.dismissed_on IS NULL OR e.dismissed_on >= :day)
ORDER BY e.person_id
