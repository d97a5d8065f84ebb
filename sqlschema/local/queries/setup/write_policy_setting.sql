INSERT INTO policy_setting(key, from_day, value, source, author_id, edited_at)
VALUES (:key, :from_day, :value, :source,
    (SELECT person_id FROM change_context WHERE id = 1), (SELECT at FROM change_context WHERE id = 1))
ON CONFLICT(key, from_day) DO UPDATE SET value = excluded.value, source = excluded.source,
    author_id = excluded.author_id, edited_at = excluded.edited_at
