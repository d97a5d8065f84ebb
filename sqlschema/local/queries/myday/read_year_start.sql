-- The year that holds the day, or the next one.
SELECT start_day FROM academic_year WHERE deleted = 0 AND end_day >= :day ORDER BY start_day LIMIT 1
