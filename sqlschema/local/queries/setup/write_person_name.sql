INSERT INTO person_name(person_id, from_day, last_name, first_name, middle_name, author_id, edited_at)
VALUES (:person_id, :from_day, :last_name, :first_name, :middle_name,
    (SELECT person_id FROM change_context WHERE id = 1), (SELECT at FROM change_context WHERE id = 1))
ON CONFLICT(person_id, from_day) DO UPDATE SET last_name = excluded.last_name,
    first_name = excluded.first_name, middle_name = excluded.middle_name, author_id = excluded.author_id,
    edited_at = excluded.edited_at
