SELECT id, start_day, end_day FROM academic_year
WHERE deleted = 0 AND start_day <= :day AND end_day >= :until
ORDER BY start_day DESC, id LIMIT 1
