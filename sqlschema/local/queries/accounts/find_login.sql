SELECT a.id, a.person_id, a.login, a.blocked_at, a.must_change, l.hash, l.wrong, l.wait_until
FROM account a LEFT JOIN local_login l ON l.account_id = a.id
WHERE a.deleted = 0 AND ru_lower(a.login) = :login
ORDER BY a.id LIMIT 1
