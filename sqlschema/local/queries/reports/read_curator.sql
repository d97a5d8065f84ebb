SELECT n.last_name, n.first_name, n.middle_name, v.phone
FROM role_grant g
LEFT JOIN person_name n ON n.person_id = g.person_id AND n.deleted = 0
    AND n.from_day = (SELECT max(m.from_day) FROM person_name m WHERE m.person_id = g.person_id AND m.deleted = 0)
LEFT JOIN person_private v ON v.person_id = g.person_id AND v.deleted = 0
WHERE g.role = 'CUR' AND g.scope_kind = 'group' AND g.scope_id = :group_id AND g.deleted = 0
    AND coalesce(g.from_day, '') <= :day AND coalesce(g.to_day, '9999') >= :day
ORDER BY g.from_day DESC LIMIT 1
