SELECT p.id, p.subgroup_id, p.student_id, i.code, coalesce(i.title, s.title), s.short
FROM journal_page p
LEFT JOIN curriculum_item i ON i.id = p.item_id AND i.deleted = 0
LEFT JOIN subject s ON s.id = i.subject_id AND s.deleted = 0
WHERE p.group_id = :group_id AND p.deleted = 0
    AND EXISTS (SELECT 1 FROM lesson l WHERE l.page_id = p.id AND l.deleted = 0 AND l.day BETWEEN :from_day AND :to_day)
ORDER BY p.position, i.position, 5, p.id
