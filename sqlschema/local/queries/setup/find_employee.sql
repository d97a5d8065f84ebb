SELECT count(*) FROM employee WHERE person_id = :id AND deleted = 0
