INSERT INTO building(id, title, bucket_id, author_id, edited_at)
VALUES (:id, :title, :bucket_id,
    (SELECT person_id FROM change_context WHERE id = 1), (SELECT at FROM change_context WHERE id = 1))
ON CONFLICT(id) DO UPDATE SET title = excluded.title, deleted = 0, author_id = excluded.author_id, edited_at = excluded.edited_at
