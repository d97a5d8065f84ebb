SELECT (SELECT count(*) FROM lesson WHERE page_id = :id AND deleted = 0)
    + (SELECT count(*) FROM page_teacher WHERE page_id = :id AND deleted = 0)
    + (SELECT count(*) FROM thematic_plan WHERE page_id = :id AND deleted = 0)
