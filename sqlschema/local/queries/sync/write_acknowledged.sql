UPDATE sync_state SET acknowledged = :acknowledged WHERE id = 1
