UPDATE replica SET device_id = :device_id WHERE id = 1
