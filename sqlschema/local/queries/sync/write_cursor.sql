UPDATE replica SET cursor = :cursor, head = :head WHERE id = 1
