SELECT role, scope_kind, scope_id, from_day, to_day FROM role_grant
WHERE person_id = :person AND deleted = 0 AND (from_day IS NULL OR from_day <= :day) AND (to_day IS NULL OR to_day >= :until)
ORDER BY role, scope_kind, scope_id, id
