UPDATE sync_state SET login = ifnull(login, :login), last_contact_at = :at, lease_until = :lease_until,
    skew_ms = :skew_ms, server_seq = :server_seq
WHERE id = 1
