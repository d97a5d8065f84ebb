INSERT INTO mark(page_id, lesson_id, slot, student_id, value, author_id, edited_at)
VALUES (:page_id, :lesson_id, :slot, :student_id, :value,
    (SELECT person_id FROM change_context WHERE id = 1), (SELECT at FROM change_context WHERE id = 1))
ON CONFLICT(page_id, lesson_id, slot, student_id) DO UPDATE SET value = excluded.value,
    author_id = excluded.author_id, edited_at = excluded.edited_at
