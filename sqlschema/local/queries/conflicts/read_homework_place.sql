SELECT h.given_lesson_id, h.student_id FROM homework h WHERE h.page_id = :page_id AND h.id = :id
