-- The server has these; what became of them comes with the pull.
UPDATE change_log SET state = 1, seq = :seq WHERE state = 0 AND state <> 1 AND op_no <= :last_op
