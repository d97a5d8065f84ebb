INSERT INTO study_group(id, program_id, curriculum_id, start_day, end_day, author_id, edited_at)
VALUES (:id, :program_id, :curriculum_id, :start_day, :end_day,
    (SELECT person_id FROM change_context WHERE id = 1), (SELECT at FROM change_context WHERE id = 1))
ON CONFLICT(id) DO UPDATE SET program_id = excluded.program_id, curriculum_id = excluded.curriculum_id,
    start_day = excluded.start_day, end_day = excluded.end_day, author_id = excluded.author_id,
    edited_at = excluded.edited_at
