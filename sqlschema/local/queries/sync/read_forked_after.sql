SELECT forked_after FROM sync_state WHERE id = 1 AND forked_after IS NOT NULL
