INSERT INTO lesson_record(page_id, lesson_id, topic, kind, homework_state, checked_at, recorded_at, note, author_id, edited_at)
VALUES (:page_id, :lesson_id, :topic, :kind, :homework_state, :checked_at, :recorded_at, :note,
    (SELECT person_id FROM change_context WHERE id = 1), (SELECT at FROM change_context WHERE id = 1))
ON CONFLICT(page_id, lesson_id) DO UPDATE SET topic = excluded.topic, kind = excluded.kind,
    homework_state = excluded.homework_state, checked_at = excluded.checked_at, recorded_at = excluded.recorded_at,
    note = excluded.note, author_id = excluded.author_id, edited_at = excluded.edited_at, deleted = 0
