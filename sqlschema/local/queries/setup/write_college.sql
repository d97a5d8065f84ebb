INSERT INTO college(id, name, short_name, timezone, mode, author_id, edited_at)
VALUES (:id, :name, :short_name, :timezone, :mode,
    (SELECT person_id FROM change_context WHERE id = 1), (SELECT at FROM change_context WHERE id = 1))
ON CONFLICT(id) DO UPDATE SET name = excluded.name, short_name = excluded.short_name,
    timezone = excluded.timezone, mode = excluded.mode, author_id = excluded.author_id,
    edited_at = excluded.edited_at
