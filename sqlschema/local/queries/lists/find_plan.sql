SELECT id FROM thematic_plan WHERE deleted = 0 AND page_id = :page_id
ORDER BY version_no DESC, id LIMIT 1
