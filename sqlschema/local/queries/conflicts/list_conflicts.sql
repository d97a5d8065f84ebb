-- Newest first; with :open = 1 only those that nobody has decided.
SELECT id, kind, object, object_key, field, base, server, incoming, why, server_author_id, server_at,
    incoming_author_id, incoming_at, received_at, incoming_device, subject_id, decision, decided_by, decided_at
FROM conflict
WHERE deleted = 0 AND (:open = 0 OR decision IS NULL)
ORDER BY coalesce(received_at, incoming_at, 0) DESC, id
