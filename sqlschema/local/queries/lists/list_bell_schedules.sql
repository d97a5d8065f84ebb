SELECT id, title FROM bell_schedule WHERE deleted = 0 AND title IS NOT NULL ORDER BY from_day DESC, id
