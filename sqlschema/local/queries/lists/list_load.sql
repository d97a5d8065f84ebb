SELECT l.id, l.term_id, l.group_id, l.item_id, l.subgroup_id, l.employee_id, l.load_kind, l.hours
FROM teaching_load l
JOIN term t ON t.id = l.term_id
WHERE l.deleted = 0 AND t.year_id = :year
ORDER BY l.id
