INSERT INTO replica(id, kind, college_id, account_id, device_id, cursor)
VALUES (1, 'person', :college_id, :account_id, :device_id, 0)
ON CONFLICT(id) DO UPDATE SET college_id = ifnull(replica.college_id, excluded.college_id),
    account_id = ifnull(replica.account_id, excluded.account_id),
    device_id = ifnull(replica.device_id, excluded.device_id)
