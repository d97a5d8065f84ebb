-- The newest transactions, newest first, but those that the server put aside (state above 1): they are not in force.
-- A history that was loaded is none either: nobody takes it back by a key.
-- A transaction's number is that of its first entry, so one entry tells it all.
WITH RECURSIVE newest(tx, place) AS (
    SELECT (SELECT max(tx) FROM change_log), 1
    UNION ALL
    SELECT (SELECT max(l.tx) FROM change_log l WHERE l.tx < newest.tx), place + 1
    FROM newest
    WHERE newest.tx IS NOT NULL AND place < :most
)
SELECT l.tx, l.person_id, l.verb, l.undoes
FROM newest
JOIN change_log l ON l.op_no = newest.tx
WHERE l.object <> 'baseline' AND NOT EXISTS (SELECT 1 FROM change_log aside WHERE aside.tx = l.tx AND aside.state > 1)
ORDER BY l.tx DESC
