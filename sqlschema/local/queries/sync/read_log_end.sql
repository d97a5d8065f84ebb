SELECT op_no, hash FROM change_log ORDER BY op_no DESC LIMIT 1
