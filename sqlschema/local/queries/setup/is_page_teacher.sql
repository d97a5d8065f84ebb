SELECT count(*) FROM page_teacher
WHERE page_id = :page AND employee_id = :person AND deleted = 0 AND from_day <= :day AND (to_day IS NULL OR to_day >= :until)
