INSERT INTO account(id, person_id, login, must_change, bucket_id, author_id, edited_at)
VALUES (:id, :person_id, :login, :must_change, :bucket_id,
    (SELECT person_id FROM change_context WHERE id = 1), (SELECT at FROM change_context WHERE id = 1))
ON CONFLICT(id) DO UPDATE SET person_id = excluded.person_id, login = excluded.login,
    must_change = excluded.must_change, bucket_id = excluded.bucket_id, author_id = excluded.author_id,
    edited_at = excluded.edited_at
