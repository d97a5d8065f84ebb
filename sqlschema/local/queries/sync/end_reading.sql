UPDATE bucket SET state = 1, snapshot_after = NULL, snapshot_seq = :seq WHERE state = 3
