UPDATE replica SET kind = 'person', account_id = :account_id, epoch = :epoch, cursor = :cursor, head = :head WHERE id = 1
