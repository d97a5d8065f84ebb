SELECT (SELECT count(*) FROM change_log WHERE state = 0 AND state <> 1),
       (SELECT count(*) FROM conflict WHERE kind = 'conflict' AND decision IS NULL AND deleted = 0),
       (SELECT count(*) FROM conflict WHERE kind IN ('refused', 'waiting') AND decision IS NULL AND deleted = 0),
       (SELECT cursor FROM replica WHERE id = 1),
       (SELECT last_contact_at FROM sync_state WHERE id = 1),
       (SELECT lease_until FROM sync_state WHERE id = 1)
