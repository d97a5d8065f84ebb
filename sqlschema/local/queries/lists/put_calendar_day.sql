INSERT INTO calendar_day(scope_id, day, kind, note, bucket_id, author_id, edited_at)
VALUES (:scope_id, :day, :kind, :note, :bucket_id,
    (SELECT person_id FROM change_context WHERE id = 1), (SELECT at FROM change_context WHERE id = 1))
ON CONFLICT(scope_id, day) DO UPDATE SET kind = excluded.kind, note = ifnull(excluded.note, note), deleted = 0, author_id = excluded.author_id,
    edited_at = excluded.edited_at
