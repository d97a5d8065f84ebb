SELECT lesson_id, slot, kind, number, title, in_average, weight, due_on
FROM work WHERE page_id = :page_id AND lesson_id = :lesson_id AND deleted = 0
ORDER BY slot
