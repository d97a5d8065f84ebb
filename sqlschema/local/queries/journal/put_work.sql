INSERT INTO work(page_id, lesson_id, slot, kind, number, title, weight, in_average, due_on, author_id, edited_at)
VALUES (:page_id, :lesson_id, :slot, :kind, :number, :title, :weight, :in_average, :due_on,
    (SELECT person_id FROM change_context WHERE id = 1), (SELECT at FROM change_context WHERE id = 1))
ON CONFLICT(page_id, lesson_id, slot) DO UPDATE SET kind = excluded.kind, number = excluded.number,
    title = excluded.title, weight = excluded.weight, in_average = excluded.in_average, due_on = excluded.due_on,
    author_id = excluded.author_id, edited_at = excluded.edited_at, deleted = 0
