INSERT INTO curriculum(id, program_id, intake_year, state, bucket_id, author_id, edited_at)
VALUES (:id, :program_id, :intake_year, :state, :bucket_id,
    (SELECT person_id FROM change_context WHERE id = 1), (SELECT at FROM change_context WHERE id = 1))
ON CONFLICT(id) DO UPDATE SET program_id = excluded.program_id, intake_year = excluded.intake_year,
    state = excluded.state, bucket_id = excluded.bucket_id, deleted = 0, author_id = excluded.author_id,
    edited_at = excluded.edited_at
