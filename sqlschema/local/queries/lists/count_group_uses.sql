SELECT (SELECT count(*) FROM journal_page WHERE group_id = :id AND deleted = 0)
    + (SELECT count(*) FROM enrolment WHERE group_id = :id AND deleted = 0)
    + (SELECT count(*) FROM teaching_load WHERE group_id = :id AND deleted = 0)
