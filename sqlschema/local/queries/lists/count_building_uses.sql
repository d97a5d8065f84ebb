SELECT (SELECT count(*) FROM room WHERE building_id = :id AND deleted = 0)
    + (SELECT count(*) FROM bell_schedule WHERE building_id = :id AND deleted = 0)
