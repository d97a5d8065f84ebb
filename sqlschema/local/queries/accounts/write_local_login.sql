INSERT INTO local_login(account_id, hash, wrong, wait_until) VALUES (:account_id, :hash, 0, NULL)
ON CONFLICT(account_id) DO UPDATE SET hash = excluded.hash, wrong = 0, wait_until = NULL
