INSERT INTO sync_state(id, address, realm, login) VALUES (1, :address, :realm, :login)
ON CONFLICT(id) DO UPDATE SET address = excluded.address, realm = excluded.realm, login = excluded.login
