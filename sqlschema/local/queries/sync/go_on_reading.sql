UPDATE bucket SET snapshot_after = :after, snapshot_seq = ifnull(snapshot_seq, :seq) WHERE state = 3
