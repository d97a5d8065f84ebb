SELECT lesson_id, slot, student_id, value, value2, note FROM mark WHERE page_id = :page_id AND deleted = 0
