-- Served by the index change_log_key, so that each key's entries come together and in order.
SELECT l.key, l.patch, l.op_no, a.after_op, a.digest
FROM change_log l
LEFT JOIN applied a ON a.object = l.object AND a.key = l.key
WHERE l.object = :object
ORDER BY l.key, l.op_no
