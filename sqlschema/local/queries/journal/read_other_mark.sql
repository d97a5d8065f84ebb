SELECT value FROM mark
WHERE page_id = :page_id AND lesson_id = :lesson_id AND slot <> :slot AND student_id = :student_id AND deleted = 0
  AND value IS NOT NULL
ORDER BY slot LIMIT 1
