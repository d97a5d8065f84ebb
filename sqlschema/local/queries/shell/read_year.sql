-- The academic year that holds a day.
SELECT title, start_day, end_day
FROM academic_year
WHERE deleted = 0 AND start_day <= :day AND end_day >= :day
ORDER BY start_day DESC
LIMIT 1
