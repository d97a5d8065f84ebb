SELECT lesson_id, student_id, status, minutes FROM attendance
WHERE page_id = :page_id AND deleted = 0 AND status IS NOT NULL
