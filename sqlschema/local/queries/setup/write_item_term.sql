INSERT INTO item_term(item_id, term_no, load_kind, hours, bucket_id, author_id, edited_at)
VALUES (:item_id, :term_no, :load_kind, :hours, :bucket_id,
    (SELECT person_id FROM change_context WHERE id = 1), (SELECT at FROM change_context WHERE id = 1))
ON CONFLICT(item_id, term_no, load_kind) DO UPDATE SET hours = excluded.hours,
    bucket_id = excluded.bucket_id, deleted = 0, author_id = excluded.author_id, edited_at = excluded.edited_at
