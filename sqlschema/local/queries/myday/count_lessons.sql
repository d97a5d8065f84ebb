SELECT count(*) FROM lesson WHERE day = :day AND deleted = 0 AND coalesce(state, 'due') NOT IN ('cancelled', 'moved')
