INSERT INTO page_teacher(page_id, employee_id, from_day, to_day, source, author_id, edited_at)
VALUES (:page_id, :employee_id, :from_day, :to_day, :source,
    (SELECT person_id FROM change_context WHERE id = 1), (SELECT at FROM change_context WHERE id = 1))
ON CONFLICT(page_id, employee_id, from_day) DO UPDATE SET to_day = excluded.to_day, source = excluded.source,
    deleted = 0, author_id = excluded.author_id, edited_at = excluded.edited_at
