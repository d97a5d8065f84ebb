UPDATE bucket SET state = 2, snapshot_after = NULL WHERE id = :id
