DELETE FROM local_login WHERE account_id <> :account_id
