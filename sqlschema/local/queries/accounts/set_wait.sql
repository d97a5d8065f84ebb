UPDATE local_login SET wait_until = :wait_until WHERE account_id = :account_id
