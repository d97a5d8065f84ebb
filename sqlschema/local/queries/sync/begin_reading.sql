UPDATE bucket SET state = 3, snapshot_after = NULL
WHERE id IN (SELECT id FROM bucket WHERE state = 0 ORDER BY id LIMIT :most)
