SELECT hash FROM change_log WHERE op_no = :op_no
