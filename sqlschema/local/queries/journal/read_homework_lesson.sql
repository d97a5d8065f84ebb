SELECT given_lesson_id FROM homework WHERE page_id = :page_id AND id = :id
