INSERT INTO term_span(term_id, scope_id, start_day, end_day, bucket_id, author_id, edited_at)
VALUES (:term_id, :scope_id, :start_day, :end_day, :bucket_id,
    (SELECT person_id FROM change_context WHERE id = 1), (SELECT at FROM change_context WHERE id = 1))
ON CONFLICT(term_id, scope_id) DO UPDATE SET start_day = excluded.start_day, end_day = excluded.end_day,
    bucket_id = excluded.bucket_id, author_id = excluded.author_id, edited_at = excluded.edited_at
