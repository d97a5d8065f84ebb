UPDATE change_log SET seq = :seq WHERE seq > :seq
