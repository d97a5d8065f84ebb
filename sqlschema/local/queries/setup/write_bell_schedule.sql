INSERT INTO bell_schedule(id, title, day_kind, from_day, bucket_id, author_id, edited_at)
VALUES (:id, :title, :day_kind, :from_day, :bucket_id,
    (SELECT person_id FROM change_context WHERE id = 1), (SELECT at FROM change_context WHERE id = 1))
ON CONFLICT(id) DO UPDATE SET title = excluded.title, day_kind = excluded.day_kind,
    from_day = excluded.from_day, bucket_id = excluded.bucket_id, author_id = excluded.author_id,
    edited_at = excluded.edited_at
