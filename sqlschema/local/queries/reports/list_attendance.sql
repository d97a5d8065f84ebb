SELECT a.page_id, a.lesson_id, a.student_id, a.status, a.minutes
FROM journal_page p JOIN attendance a ON a.page_id = p.id AND a.deleted = 0
WHERE p.group_id = :group_id AND p.deleted = 0 AND a.status IS NOT NULL
