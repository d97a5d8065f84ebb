-- What the curator knows of absences: notices and reasons, the newest last.
SELECT b.student_id, b.from_day, coalesce(b.to_day, b.from_day), b.from_period, b.to_period,
    coalesce(b.kind, b.document, b.validity)
FROM absence b
WHERE b.group_id = :group_id AND b.deleted = 0 AND b.from_day <= :to_day AND coalesce(b.to_day, b.from_day) >= :from_day
ORDER BY b.from_day, b.id
