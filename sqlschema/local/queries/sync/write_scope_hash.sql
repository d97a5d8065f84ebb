UPDATE sync_state SET scope_hash = :scope_hash WHERE id = 1
