INSERT INTO homework(page_id, id, given_lesson_id, due_on, text, author_id, edited_at)
VALUES (:page_id, :id, :given_lesson_id, :due_on, :text,
    (SELECT person_id FROM change_context WHERE id = 1), (SELECT at FROM change_context WHERE id = 1))
ON CONFLICT(page_id, id) DO UPDATE SET given_lesson_id = excluded.given_lesson_id, due_on = excluded.due_on,
    text = excluded.text, author_id = excluded.author_id, edited_at = excluded.edited_at, deleted = 0
