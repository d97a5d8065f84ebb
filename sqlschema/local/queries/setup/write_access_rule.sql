INSERT INTO access_rule(role, verb, object, field, needs, author_id, edited_at)
VALUES (:role, :verb, :object, :field, :needs,
    (SELECT person_id FROM change_context WHERE id = 1), (SELECT at FROM change_context WHERE id = 1))
ON CONFLICT(role, verb, object, field) DO UPDATE SET needs = excluded.needs, author_id = excluded.author_id,
    edited_at = excluded.edited_at
