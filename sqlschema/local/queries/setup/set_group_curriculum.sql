UPDATE study_group SET curriculum_id = :curriculum_id,
    author_id = (SELECT person_id FROM change_context WHERE id = 1),
    edited_at = (SELECT at FROM change_context WHERE id = 1)
WHERE id = :id
