SELECT l.page_id, l.id, l.day, l.period_no, l.half, l.hours, r.topic, r.kind
FROM journal_page p
JOIN lesson l ON l.page_id = p.id AND l.deleted = 0 AND l.day BETWEEN :from_day AND :to_day
    AND coalesce(l.state, 'due') NOT IN ('cancelled', 'moved')
LEFT JOIN lesson_record r ON r.page_id = l.page_id AND r.lesson_id = l.id AND r.deleted = 0
WHERE p.group_id = :group_id AND p.deleted = 0
ORDER BY l.day, l.period_no, l.half, l.id
