SELECT period_no, half, starts, ends FROM bell
WHERE deleted = 0 AND schedule_id = (SELECT id FROM bell_schedule WHERE deleted = 0 ORDER BY from_day, id LIMIT 1)
