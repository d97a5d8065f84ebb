INSERT INTO employee(person_id, position, hired_on, bucket_id, author_id, edited_at)
VALUES (:person_id, :position, :hired_on, :bucket_id,
    (SELECT person_id FROM change_context WHERE id = 1), (SELECT at FROM change_context WHERE id = 1))
ON CONFLICT(person_id) DO UPDATE SET position = excluded.position, hired_on = excluded.hired_on,
    bucket_id = excluded.bucket_id, author_id = excluded.author_id, edited_at = excluded.edited_at
