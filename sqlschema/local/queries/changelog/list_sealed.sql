-- Every entry with the digest that it should have; an erased one (patch and salt gone) has none.
SELECT op_no, digest, hash, salt IS NULL, patch IS NULL,
       CASE WHEN salt IS NOT NULL AND patch IS NOT NULL THEN
           change_digest(version, op_no, tx, at, id_text(person_id), object, key, base_rev, patch, reason, verb, undoes, salt)
       END
FROM change_log
ORDER BY op_no
