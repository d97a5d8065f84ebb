UPDATE conflict SET decision = :decision, decided_by = (SELECT person_id FROM change_context WHERE id = 1),
    decided_at = (SELECT at FROM change_context WHERE id = 1),
    author_id = (SELECT person_id FROM change_context WHERE id = 1),
    edited_at = (SELECT at FROM change_context WHERE id = 1)
WHERE id = :id AND decision IS NULL
