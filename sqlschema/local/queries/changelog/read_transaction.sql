SELECT op_no, tx, at, person_id, object, key, base_rev, patch, reason, verb, undoes, state
FROM change_log
WHERE tx = :tx
ORDER BY op_no
