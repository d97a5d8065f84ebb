-- The newest imports; a transaction's number is that of its first entry.
SELECT l.tx, l.at, l.person_id, l.verb, l.reason, n.last_name, n.first_name, n.middle_name
FROM change_log l
LEFT JOIN person_name n ON n.person_id = l.person_id AND n.deleted = 0
    AND n.from_day = (SELECT max(m.from_day) FROM person_name m WHERE m.person_id = l.person_id AND m.deleted = 0)
WHERE l.op_no = l.tx AND coalesce(l.undoes, 0) = 0 AND l.verb IN (SELECT value FROM json_each(:verbs))
ORDER BY l.op_no DESC
LIMIT :most
