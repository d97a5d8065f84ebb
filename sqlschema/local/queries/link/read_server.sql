SELECT s.address, s.realm, s.login, s.last_contact_at, r.account_id, r.device_id, r.college_id, l.hash
FROM replica r LEFT JOIN sync_state s ON s.id = r.id LEFT JOIN local_login l ON l.account_id = r.account_id
WHERE r.id = 1
