INSERT INTO group_name(group_id, from_day, title, course, author_id, edited_at)
VALUES (:group_id, :from_day, :title, :course,
    (SELECT person_id FROM change_context WHERE id = 1), (SELECT at FROM change_context WHERE id = 1))
ON CONFLICT(group_id, from_day) DO UPDATE SET title = excluded.title, course = excluded.course,
    author_id = excluded.author_id, edited_at = excluded.edited_at
