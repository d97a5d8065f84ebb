INSERT INTO lesson(id, page_id, planned_day, planned_period, planned_teacher_id, day, period_no, half, hours,
    teacher_id, room_id, state, placed_on, bucket_id, author_id, edited_at)
VALUES (:id, :page_id, :planned_day, :planned_period, :planned_teacher_id, :day, :period_no, :half, :hours,
    :teacher_id, :room_id, :state, :placed_on, :bucket_id,
    (SELECT person_id FROM change_context WHERE id = 1), (SELECT at FROM change_context WHERE id = 1))
ON CONFLICT(id) DO UPDATE SET page_id = excluded.page_id, planned_day = excluded.planned_day,
    planned_period = excluded.planned_period, planned_teacher_id = excluded.planned_teacher_id,
    day = excluded.day, period_no = excluded.period_no, half = excluded.half, hours = excluded.hours,
    teacher_id = excluded.teacher_id, room_id = excluded.room_id, state = excluded.state,
    placed_on = excluded.placed_on, bucket_id = excluded.bucket_id, author_id = excluded.author_id,
    edited_at = excluded.edited_at
