INSERT INTO replica(id, kind, college_id, account_id, device_id, epoch, cursor)
VALUES (1, 'person', :college_id, :account_id, :device_id, :epoch, 0)
ON CONFLICT(id) DO UPDATE SET kind = excluded.kind, college_id = excluded.college_id,
    account_id = excluded.account_id, device_id = excluded.device_id, epoch = excluded.epoch
