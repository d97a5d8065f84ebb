UPDATE person_name SET last_name = :last_name, first_name = :first_name, middle_name = :middle_name,
    author_id = (SELECT person_id FROM change_context WHERE id = 1),
    edited_at = (SELECT at FROM change_context WHERE id = 1)
WHERE person_id = :person_id AND deleted = 0
    AND from_day = (SELECT max(m.from_day) FROM person_name m WHERE m.person_id = person_name.person_id AND m.deleted = 0)
