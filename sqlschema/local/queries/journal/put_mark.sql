INSERT INTO mark(page_id, lesson_id, slot, student_id, value, value2, note, author_id, edited_at)
VALUES (:page_id, :lesson_id, :slot, :student_id, :value, :value2, :note,
    (SELECT person_id FROM change_context WHERE id = 1), (SELECT at FROM change_context WHERE id = 1))
ON CONFLICT(page_id, lesson_id, slot, student_id) DO UPDATE SET value = excluded.value, value2 = excluded.value2,
    note = excluded.note, author_id = excluded.author_id, edited_at = excluded.edited_at, deleted = 0
