INSERT INTO attendance(page_id, lesson_id, student_id, status, minutes, author_id, edited_at)
VALUES (:page_id, :lesson_id, :student_id, :status, :minutes,
    (SELECT person_id FROM change_context WHERE id = 1), (SELECT at FROM change_context WHERE id = 1))
ON CONFLICT(page_id, lesson_id, student_id) DO UPDATE SET status = excluded.status, minutes = excluded.minutes,
    author_id = excluded.author_id, edited_at = excluded.edited_at, deleted = 0
