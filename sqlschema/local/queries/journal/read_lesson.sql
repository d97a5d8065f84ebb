SELECT l.id, l.day, l.period_no, l.half, l.hours, coalesce(u.employee_id, l.teacher_id), l.state, l.placed_on, b.starts, b.ends, m.number,
    r.kind, r.topic, r.checked_at, r.recorded_at, r.homework_state, r.note, h.text, h.due_on
FROM lesson l
LEFT JOIN lesson_record r ON r.page_id = l.page_id AND r.lesson_id = l.id AND r.deleted = 0
LEFT JOIN homework h ON h.page_id = l.page_id AND h.given_lesson_id = l.id AND h.student_id IS NULL AND h.deleted = 0
LEFT JOIN substitution u ON u.lesson_id = l.id AND u.deleted = 0
LEFT JOIN room m ON m.id = l.room_id
LEFT JOIN bell b ON b.period_no = l.period_no AND b.half = l.half AND b.deleted = 0
    AND b.schedule_id = (SELECT id FROM bell_schedule WHERE deleted = 0 ORDER BY from_day, id LIMIT 1)
WHERE l.id = :lesson_id AND l.page_id = :page_id AND l.deleted = 0
