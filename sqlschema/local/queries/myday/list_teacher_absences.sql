SELECT employee_id, from_day, to_day, reason FROM teacher_absence
WHERE deleted = 0 AND from_day <= :day AND coalesce(to_day, '9999-12-31') >= :day
ORDER BY from_day, id
