UPDATE sync_state SET former_device = (SELECT device_id FROM replica WHERE id = 1), forked_after = NULL WHERE id = 1
