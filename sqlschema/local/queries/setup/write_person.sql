INSERT INTO person(id, kind, sex, author_id, edited_at)
VALUES (:id, :kind, :sex,
    (SELECT person_id FROM change_context WHERE id = 1), (SELECT at FROM change_context WHERE id = 1))
ON CONFLICT(id) DO UPDATE SET kind = excluded.kind, sex = excluded.sex, author_id = excluded.author_id,
    edited_at = excluded.edited_at
