SELECT m.value, m.value2, m.note, a.status, a.minutes
FROM (SELECT 1) one
LEFT JOIN mark m ON m.page_id = :page_id AND m.lesson_id = :lesson_id AND m.slot = :slot AND m.student_id = :student_id
    AND m.deleted = 0
LEFT JOIN attendance a ON a.page_id = :page_id AND a.lesson_id = :lesson_id AND a.student_id = :student_id
    AND a.deleted = 0
