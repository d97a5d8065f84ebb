SELECT (SELECT count(*) FROM lesson WHERE room_id = :id AND deleted = 0)
    + (SELECT count(*) FROM timetable_entry WHERE room_id = :id AND deleted = 0)
