-- Served by the index change_log_key, so that each key's entries come together and in order.
SELECT key, patch
FROM change_log
WHERE object = :object
ORDER BY key, op_no
