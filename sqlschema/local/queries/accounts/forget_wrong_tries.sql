UPDATE local_login SET wrong = 0, wait_until = NULL WHERE account_id = :account_id
