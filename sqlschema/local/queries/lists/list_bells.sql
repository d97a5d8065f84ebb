SELECT s.title, b.period_no, b.half, b.starts, b.ends, u.title, s.day_kind, s.from_day, s.to_day, s.id
FROM bell b
JOIN bell_schedule s ON s.id = b.schedule_id AND s.deleted = 0 AND s.title IS NOT NULL
LEFT JOIN building u ON u.id = s.building_id AND u.deleted = 0
WHERE b.deleted = 0
ORDER BY s.from_day, s.id, b.period_no, b.half
