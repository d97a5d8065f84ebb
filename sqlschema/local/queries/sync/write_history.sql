UPDATE replica SET epoch = :epoch, cursor = :cursor, head = :head WHERE id = 1
