INSERT INTO role_grant(id, person_id, role, scope_kind, scope_id, from_day, to_day, bucket_id, author_id,
    edited_at)
VALUES (:id, :person_id, :role, :scope_kind, :scope_id, :from_day, :to_day, :bucket_id,
    (SELECT person_id FROM change_context WHERE id = 1), (SELECT at FROM change_context WHERE id = 1))
ON CONFLICT(id) DO UPDATE SET person_id = excluded.person_id, role = excluded.role,
    scope_kind = excluded.scope_kind, scope_id = excluded.scope_id, from_day = excluded.from_day,
    to_day = excluded.to_day, bucket_id = excluded.bucket_id, author_id = excluded.author_id,
    edited_at = excluded.edited_at
