SELECT id, group_id, split, number, title FROM subgroup WHERE deleted = 0 ORDER BY group_id, split, number, id
