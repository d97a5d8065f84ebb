-- Every lesson of a day, with whether the person teaches or taught on its page.
SELECT l.id, l.page_id, l.day, l.period_no, l.half, coalesce(u.employee_id, l.teacher_id), l.state, l.placed_on,
    r.kind, r.topic, r.checked_at, r.homework_state, l.hours, coalesce(m.number, n.number), h.text, h.due_on,
    l.teacher_id, l.planned_teacher_id, u.employee_id, u.note,
    EXISTS (SELECT 1 FROM page_teacher t WHERE t.page_id = l.page_id AND t.employee_id = :person AND t.deleted = 0)
FROM lesson l
LEFT JOIN substitution u ON u.lesson_id = l.id AND u.deleted = 0
LEFT JOIN lesson_record r ON r.page_id = l.page_id AND r.lesson_id = l.id AND r.deleted = 0
LEFT JOIN homework h ON h.page_id = l.page_id AND h.given_lesson_id = l.id AND h.student_id IS NULL AND h.deleted = 0
LEFT JOIN room m ON m.id = u.room_id
LEFT JOIN room n ON n.id = l.room_id
WHERE l.day = :day AND l.deleted = 0
ORDER BY l.period_no, l.half, l.id
