-- The groups of a day with their names; the person's own as curator first.
SELECT g.id,
    (SELECT n.title FROM group_name n WHERE n.group_id = g.id AND n.deleted = 0 AND n.from_day <= :day
        ORDER BY n.from_day DESC LIMIT 1) AS title,
    EXISTS (SELECT 1 FROM role_grant r WHERE r.person_id = :person_id AND r.role = 'CUR' AND r.scope_kind = 'group'
        AND r.scope_id = g.id AND r.deleted = 0 AND coalesce(r.from_day, '') <= :day
        AND coalesce(r.to_day, '9999') >= :day) AS own
FROM study_group g
WHERE g.deleted = 0 AND coalesce(g.end_day, '9999') >= :day
ORDER BY own DESC, title
