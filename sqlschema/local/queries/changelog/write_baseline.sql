-- Sealed as the triggers seal theirs; the key is the number of the baseline, from 1.
INSERT INTO change_log(op_no, tx, at, person_id, object, key, base_rev, patch, reason, verb, undoes, version, salt, digest, hash, state)
SELECT n, tx, at, person_id, o, k, 0, p, reason, verb, undoes, 1, change_salt(n),
       change_digest(1, n, tx, at, id_text(person_id), o, k, 0, p, reason, verb, undoes, change_salt(n)),
       change_hash(ifnull((SELECT hash FROM change_log WHERE op_no = n - 1), zeroblob(32)),
           change_digest(1, n, tx, at, id_text(person_id), o, k, 0, p, reason, verb, undoes, change_salt(n))),
       0
FROM (SELECT (SELECT ifnull(max(op_no), 0) + 1 FROM change_log) AS n, tx, at, person_id, reason, verb, undoes,
             :object AS o, json_array((SELECT count(*) + 1 FROM change_log WHERE object = :object)) AS k, :patch AS p
      FROM change_context WHERE id = 1)
