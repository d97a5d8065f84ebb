-- Every change of the group's marks since a moment; the key's text begins with the page.
SELECT c.key, c.patch, c.at
FROM journal_page p
JOIN change_log c ON c.object = 'mark' AND c.key >= '["' || id_text(p.id) || '"' AND c.key < '["' || id_text(p.id) || '#'
WHERE p.group_id = :group_id AND p.deleted = 0 AND c.at > :since AND c.patch IS NOT NULL
ORDER BY c.op_no
