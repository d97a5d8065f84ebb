SELECT op_no, tx, at, person_id, object, key, base_rev, patch, reason, verb, undoes, state
FROM change_log
WHERE op_no > :after AND at >= :since
ORDER BY op_no
LIMIT :most
