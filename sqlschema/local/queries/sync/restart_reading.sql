UPDATE bucket SET state = 0, snapshot_after = NULL WHERE state = 3
