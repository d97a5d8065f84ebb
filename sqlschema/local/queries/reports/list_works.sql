SELECT w.page_id, w.lesson_id, w.slot, w.kind, w.number, w.title, w.in_average, w.weight, w.due_on
FROM journal_page p JOIN work w ON w.page_id = p.id AND w.deleted = 0
WHERE p.group_id = :group_id AND p.deleted = 0
ORDER BY w.page_id, w.lesson_id, w.slot
