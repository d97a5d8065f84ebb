SELECT id, start_day, end_day FROM academic_year WHERE deleted = 0 ORDER BY start_day DESC, id LIMIT 1
