UPDATE college SET mode = 'server', author_id = (SELECT person_id FROM change_context WHERE id = 1),
    edited_at = (SELECT at FROM change_context WHERE id = 1)
