SELECT p.group_id,
    (SELECT n.title FROM group_name n WHERE n.group_id = p.group_id AND n.deleted = 0 ORDER BY n.from_day DESC LIMIT 1),
    coalesce(i.title, s.title), p.subgroup_id, coalesce(b.title, 'подгруппа ' || b.number), g.department_id, p.student_id
FROM journal_page p
LEFT JOIN curriculum_item i ON i.id = p.item_id
LEFT JOIN subject s ON s.id = i.subject_id
LEFT JOIN study_group g ON g.id = p.group_id
LEFT JOIN subgroup b ON b.id = p.subgroup_id
WHERE p.id = :id
