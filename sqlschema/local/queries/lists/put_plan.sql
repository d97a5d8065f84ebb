INSERT INTO thematic_plan(id, page_id, subject_id, title, state, version_no, bucket_id, author_id, edited_at)
VALUES (:id, :page_id, :subject_id, :title, :state, :version_no, :bucket_id,
    (SELECT person_id FROM change_context WHERE id = 1), (SELECT at FROM change_context WHERE id = 1))
ON CONFLICT(id) DO UPDATE SET page_id = excluded.page_id, subject_id = excluded.subject_id, title = excluded.title, state = excluded.state,
    version_no = excluded.version_no, deleted = 0, author_id = excluded.author_id, edited_at = excluded.edited_at
