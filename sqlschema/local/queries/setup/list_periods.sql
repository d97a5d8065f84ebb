SELECT DISTINCT b.period_no FROM bell b JOIN bell_schedule s ON s.id = b.schedule_id AND s.deleted = 0
WHERE b.deleted = 0 ORDER BY b.period_no
