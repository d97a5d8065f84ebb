SELECT last_name, first_name, middle_name FROM person_name
WHERE person_id = :person_id AND deleted = 0 ORDER BY from_day DESC LIMIT 1
