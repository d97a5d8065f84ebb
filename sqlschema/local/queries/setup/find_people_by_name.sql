SELECT p.id, (SELECT count(*) FROM account a WHERE a.person_id = p.id AND a.deleted = 0) AS accounts
FROM person p
JOIN person_name n ON n.person_id = p.id AND n.deleted = 0
    AND n.from_day = (SELECT max(m.from_day) FROM person_name m WHERE m.person_id = p.id AND m.deleted = 0)
WHERE p.deleted = 0 AND p.kind = :kind AND ru_lower(n.last_name) = ru_lower(:last)
    AND ru_lower(ifnull(n.first_name, '')) = ru_lower(ifnull(:first, '')) AND ru_lower(ifnull(n.middle_name, '')) = ru_lower(ifnull(:middle, ''))
ORDER BY p.id
