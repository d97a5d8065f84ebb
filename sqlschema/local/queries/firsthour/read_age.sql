-- When the college began: a later change of its name is no beginning. Nothing for a demo.
SELECT min(edited_at), (SELECT at FROM change_log ORDER BY op_no LIMIT 1)
FROM college WHERE deleted = 0 AND json_extract(extra, '$.today') IS NULL
