-- The pages on which one of the staff teaches or taught.
SELECT DISTINCT page_id FROM page_teacher WHERE deleted = 0 AND employee_id = :person
