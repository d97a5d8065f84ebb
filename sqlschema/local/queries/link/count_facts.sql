SELECT (SELECT count(*) FROM change_log WHERE state = 0),
    (SELECT max(op_no) FROM change_log WHERE state = 0),
    (SELECT count(*) FROM conflict WHERE deleted = 0 AND decision IS NULL AND kind = 'conflict'),
    (SELECT count(*) FROM conflict WHERE deleted = 0 AND decision IS NULL AND kind IN ('refused', 'waiting')),
    (SELECT last_contact_at FROM sync_state WHERE id = 1),
    (SELECT lease_until FROM sync_state WHERE id = 1)
