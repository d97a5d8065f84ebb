INSERT INTO subject(id, title, component, bucket_id, author_id, edited_at)
VALUES (:id, :title, :component, :bucket_id,
    (SELECT person_id FROM change_context WHERE id = 1), (SELECT at FROM change_context WHERE id = 1))
ON CONFLICT(id) DO UPDATE SET title = excluded.title, component = excluded.component,
    bucket_id = excluded.bucket_id, deleted = 0, author_id = excluded.author_id, edited_at = excluded.edited_at
