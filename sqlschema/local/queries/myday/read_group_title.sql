SELECT title FROM group_name WHERE group_id = :group_id AND deleted = 0 ORDER BY from_day DESC LIMIT 1
