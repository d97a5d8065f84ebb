-- The lessons that a page's plan is laid on (D-10).
SELECT l.id, l.hours, trim(coalesce(r.topic, '')) <> '', r.planned_lesson_id
FROM lesson l
LEFT JOIN lesson_record r ON r.page_id = l.page_id AND r.lesson_id = l.id AND r.deleted = 0
WHERE l.page_id = :page_id AND l.deleted = 0 AND coalesce(l.state, 'due') NOT IN ('cancelled', 'moved')
ORDER BY l.day, l.period_no, l.half, l.id
