SELECT g.id, n.title, max(n.from_day)
FROM study_group g
JOIN group_name n ON n.group_id = g.id AND n.deleted = 0
WHERE g.deleted = 0
GROUP BY g.id
ORDER BY g.id
