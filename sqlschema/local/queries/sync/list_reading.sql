SELECT id, snapshot_after FROM bucket WHERE state = 3 ORDER BY id
