INSERT INTO sync_state(id, address, realm, login, acknowledged, server_seq)
VALUES (1, :address, :realm, :login, :acknowledged, :server_seq)
ON CONFLICT(id) DO UPDATE SET address = excluded.address, realm = excluded.realm, login = excluded.login,
    acknowledged = excluded.acknowledged, server_seq = excluded.server_seq
