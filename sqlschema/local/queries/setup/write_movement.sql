INSERT INTO movement(id, student_id, kind, order_id, effective_on, from_group_id, to_group_id, reason,
    bucket_id, author_id, edited_at)
VALUES (:id, :student_id, :kind, :order_id, :effective_on, :from_group_id, :to_group_id, :reason, :bucket_id,
    (SELECT person_id FROM change_context WHERE id = 1), (SELECT at FROM change_context WHERE id = 1))
ON CONFLICT(id) DO UPDATE SET student_id = excluded.student_id, kind = excluded.kind,
    order_id = excluded.order_id, effective_on = excluded.effective_on,
    from_group_id = excluded.from_group_id, to_group_id = excluded.to_group_id, reason = excluded.reason,
    bucket_id = excluded.bucket_id, author_id = excluded.author_id, edited_at = excluded.edited_at
