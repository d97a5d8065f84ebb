UPDATE change_log SET state = 1, seq = :seq, verdict = NULL
