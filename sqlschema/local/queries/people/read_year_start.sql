SELECT start_day FROM academic_year WHERE deleted = 0 AND end_day >= :today ORDER BY start_day LIMIT 1
