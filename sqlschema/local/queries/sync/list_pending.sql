SELECT op_no, tx, at, id_text(person_id), object, key, base_rev, patch, reason, verb, undoes, version, salt, hash, digest
FROM change_log
WHERE op_no > :after
ORDER BY op_no
LIMIT :most
