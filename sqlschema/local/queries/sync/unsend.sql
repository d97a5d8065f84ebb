-- The server has no such operations: they go again.
UPDATE change_log SET state = 0, seq = NULL, verdict = NULL WHERE op_no > :last_op AND state <> 0
