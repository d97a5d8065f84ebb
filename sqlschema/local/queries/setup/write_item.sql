INSERT INTO curriculum_item(id, curriculum_id, position, code, subject_id, title, kind, bucket_id,
    author_id, edited_at)
VALUES (:id, :curriculum_id, :position, :code, :subject_id, :title, :kind, :bucket_id,
    (SELECT person_id FROM change_context WHERE id = 1), (SELECT at FROM change_context WHERE id = 1))
ON CONFLICT(id) DO UPDATE SET curriculum_id = excluded.curriculum_id, position = excluded.position,
    code = excluded.code, subject_id = excluded.subject_id, title = excluded.title, kind = excluded.kind,
    bucket_id = excluded.bucket_id, deleted = 0, author_id = excluded.author_id, edited_at = excluded.edited_at
