INSERT INTO shadow(object, key, field, server_value, server_rev, author_id, edited_at)
VALUES (:object, :key, :field, :server_value, :server_rev, :author_id, :edited_at)
ON CONFLICT(object, key, field) DO UPDATE SET server_value = excluded.server_value,
    server_rev = excluded.server_rev, author_id = excluded.author_id, edited_at = excluded.edited_at
