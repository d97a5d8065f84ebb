INSERT INTO program(id, code, title, qualification, bucket_id, author_id, edited_at)
VALUES (:id, :code, :title, :qualification, :bucket_id,
    (SELECT person_id FROM change_context WHERE id = 1), (SELECT at FROM change_context WHERE id = 1))
ON CONFLICT(id) DO UPDATE SET code = excluded.code, title = excluded.title,
    qualification = excluded.qualification, bucket_id = excluded.bucket_id, author_id = excluded.author_id,
    edited_at = excluded.edited_at
