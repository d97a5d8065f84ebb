SELECT a.login, group_concat(DISTINCT g.role),
    (SELECT trim(n.last_name || ' ' || ifnull(n.first_name, '') || ' ' || ifnull(n.middle_name, ''))
     FROM person_name n WHERE n.person_id = a.person_id AND n.deleted = 0 ORDER BY n.from_day DESC LIMIT 1)
FROM account a JOIN role_grant g ON g.person_id = a.person_id AND g.deleted = 0
WHERE a.deleted = 0 AND a.must_change = 0
    AND a.login IN ('teacher', 'curator', 'dispatcher', 'deputy', 'director', 'admin', 'student')
GROUP BY a.id ORDER BY instr('teacher curator dispatcher deputy director admin student', a.login)
