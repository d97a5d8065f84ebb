UPDATE replica SET epoch = NULL WHERE id = 1
