SELECT max(op_no) FROM change_log WHERE tx = :tx
