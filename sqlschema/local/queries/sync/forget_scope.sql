UPDATE sync_state SET scope_hash = NULL WHERE id = 1
