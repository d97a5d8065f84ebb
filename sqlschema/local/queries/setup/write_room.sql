INSERT INTO room(id, number, title, capacity, bucket_id, author_id, edited_at)
VALUES (:id, :number, :title, :capacity, :bucket_id,
    (SELECT person_id FROM change_context WHERE id = 1), (SELECT at FROM change_context WHERE id = 1))
ON CONFLICT(id) DO UPDATE SET number = excluded.number, title = excluded.title, capacity = excluded.capacity,
    bucket_id = excluded.bucket_id, author_id = excluded.author_id, edited_at = excluded.edited_at
