SELECT (SELECT count(*) FROM journal_page WHERE item_id = :id AND deleted = 0)
    + (SELECT count(*) FROM teaching_load WHERE item_id = :id AND deleted = 0)
