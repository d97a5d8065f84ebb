INSERT INTO bell(schedule_id, period_no, half, starts, ends, bucket_id, author_id, edited_at)
VALUES (:schedule_id, :period_no, :half, :starts, :ends, :bucket_id,
    (SELECT person_id FROM change_context WHERE id = 1), (SELECT at FROM change_context WHERE id = 1))
ON CONFLICT(schedule_id, period_no, half) DO UPDATE SET starts = excluded.starts, ends = excluded.ends, deleted = 0, author_id = excluded.author_id,
    edited_at = excluded.edited_at
