SELECT id, group_id, item_id, subgroup_id FROM journal_page
WHERE deleted = 0 AND year_id = :year AND student_id IS NULL
ORDER BY id DESC
