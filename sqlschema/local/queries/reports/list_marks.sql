SELECT m.page_id, m.lesson_id, m.slot, m.student_id, m.value, m.value2
FROM journal_page p JOIN mark m ON m.page_id = p.id AND m.deleted = 0
WHERE p.group_id = :group_id AND p.deleted = 0 AND coalesce(m.value, m.value2) IS NOT NULL
