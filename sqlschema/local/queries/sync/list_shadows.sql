SELECT object, key, field, server_value, server_rev, author_id, edited_at FROM shadow
