UPDATE change_log SET state = :state, seq = :seq, verdict = :verdict WHERE op_no = :op_no
