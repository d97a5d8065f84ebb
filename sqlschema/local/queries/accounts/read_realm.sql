SELECT realm, login FROM sync_state WHERE id = 1
