-- Days of the coming week that differ, for the whole college or for a group of which the person is the curator.
SELECT c.day, c.kind, c.note, CASE WHEN c.scope_id = :college THEN NULL ELSE
    (SELECT n.title FROM group_name n WHERE n.group_id = c.scope_id AND n.deleted = 0 ORDER BY n.from_day DESC LIMIT 1) END
FROM calendar_day c
WHERE c.deleted = 0 AND c.day BETWEEN :from_day AND :to_day AND c.kind IN ('holiday', 'vacation', 'short', 'working', 'failure')
  AND (c.scope_id = :college OR c.scope_id IN (SELECT g.scope_id FROM role_grant g
      WHERE g.person_id = :person AND g.role = 'CUR' AND g.scope_kind = 'group' AND g.deleted = 0
        AND coalesce(g.from_day, '') <= :from_day AND coalesce(g.to_day, '9999-12-31') >= :from_day))
ORDER BY c.day, c.scope_id
