-- The newest one; a replica of a server has its rows from there.
SELECT op_no, patch FROM change_log
WHERE object = :object AND ifnull((SELECT kind FROM replica WHERE id = 1), 'solo') = 'solo'
ORDER BY op_no DESC LIMIT 1
