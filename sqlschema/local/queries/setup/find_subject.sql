SELECT id FROM subject WHERE deleted = 0 AND ru_lower(title) = ru_lower(:title) ORDER BY id LIMIT 1
