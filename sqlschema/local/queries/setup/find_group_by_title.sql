SELECT group_id FROM group_name WHERE deleted = 0 AND ru_lower(title) = ru_lower(:title) ORDER BY group_id LIMIT 1
