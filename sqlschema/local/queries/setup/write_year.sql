INSERT INTO academic_year(id, title, start_day, end_day, state, bucket_id, author_id, edited_at)
VALUES (:id, :title, :start_day, :end_day, :state, :bucket_id,
    (SELECT person_id FROM change_context WHERE id = 1), (SELECT at FROM change_context WHERE id = 1))
ON CONFLICT(id) DO UPDATE SET title = excluded.title, start_day = excluded.start_day,
    end_day = excluded.end_day, state = excluded.state, bucket_id = excluded.bucket_id,
    author_id = excluded.author_id, edited_at = excluded.edited_at
