SELECT r.kind, r.college_id, r.account_id, r.device_id, r.epoch, r.cursor, r.head, s.former_device, s.scope_hash
FROM (SELECT 1) LEFT JOIN replica r ON r.id = 1 LEFT JOIN sync_state s ON s.id = 1
