SELECT min(day) FROM lesson WHERE page_id = :page_id AND deleted = 0 AND day > :day AND coalesce(state, 'due') = 'due'
