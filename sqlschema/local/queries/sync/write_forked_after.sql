UPDATE sync_state SET forked_after = :op_no WHERE id = 1 AND forked_after IS NULL
