INSERT INTO report_run(id, form, scope, period, channel, pages, bucket_id, author_id, edited_at)
VALUES (:id, :form, :scope, :period, :channel, :pages, :bucket_id,
    (SELECT person_id FROM change_context WHERE id = 1), (SELECT at FROM change_context WHERE id = 1))
ON CONFLICT(id) DO UPDATE SET pages = excluded.pages, author_id = excluded.author_id, edited_at = excluded.edited_at
