SELECT id, kind, object, object_key, field, base, server, incoming, why, server_author_id, server_at,
    incoming_author_id, incoming_at, received_at, incoming_device, subject_id, decision, decided_by, decided_at
FROM conflict
WHERE id = :id AND deleted = 0
