-- The end of the group's last lesson of each day (F-33).
SELECT l.day, max(b.ends)
FROM journal_page p
JOIN lesson l ON l.page_id = p.id AND l.deleted = 0 AND coalesce(l.state, 'due') <> 'cancelled'
JOIN bell b ON b.period_no = l.period_no AND b.half = l.half AND b.deleted = 0
    AND b.schedule_id = (SELECT id FROM bell_schedule WHERE deleted = 0 ORDER BY from_day, id LIMIT 1)
WHERE p.group_id = (SELECT group_id FROM journal_page WHERE id = :page_id) AND p.deleted = 0
    AND p.year_id = (SELECT year_id FROM journal_page WHERE id = :page_id)
GROUP BY l.day
