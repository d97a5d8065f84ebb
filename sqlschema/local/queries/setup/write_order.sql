INSERT INTO college_order(id, kind, number, day, title, bucket_id, author_id, edited_at)
VALUES (:id, :kind, :number, :day, :title, :bucket_id,
    (SELECT person_id FROM change_context WHERE id = 1), (SELECT at FROM change_context WHERE id = 1))
ON CONFLICT(id) DO UPDATE SET kind = excluded.kind, number = excluded.number, day = excluded.day,
    title = excluded.title, bucket_id = excluded.bucket_id, author_id = excluded.author_id,
    edited_at = excluded.edited_at
