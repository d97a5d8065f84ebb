SELECT count(*) FROM lesson_record WHERE planned_lesson_id = :id AND deleted = 0
