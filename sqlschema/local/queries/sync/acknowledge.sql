UPDATE change_log SET state = 1, seq = :seq WHERE op_no BETWEEN :first AND :last AND state = 0
