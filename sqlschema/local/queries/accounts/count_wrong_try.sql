UPDATE local_login SET wrong = ifnull(wrong, 0) + 1 WHERE account_id = :account_id
