SELECT c.id, c.timezone, r.device_id
FROM college c JOIN replica r ON r.id = 1
WHERE c.deleted = 0
