SELECT patch FROM change_log WHERE object = :object AND key = :key AND op_no > :op ORDER BY op_no
