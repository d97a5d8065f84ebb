INSERT INTO person_private(person_id, birth_day, phone, bucket_id, author_id, edited_at)
VALUES (:person_id, :birth_day, :phone, :bucket_id,
    (SELECT person_id FROM change_context WHERE id = 1), (SELECT at FROM change_context WHERE id = 1))
ON CONFLICT(person_id) DO UPDATE SET birth_day = ifnull(excluded.birth_day, birth_day),
    phone = ifnull(excluded.phone, phone), author_id = excluded.author_id, edited_at = excluded.edited_at
