-- Every discipline of a curriculum, with the groups that study by it.
SELECT i.id, g.id, coalesce(i.title, s.title), i.code
FROM curriculum_item i
LEFT JOIN subject s ON s.id = i.subject_id
LEFT JOIN study_group g ON g.curriculum_id = i.curriculum_id AND g.deleted = 0
WHERE i.deleted = 0 AND coalesce(i.title, s.title) IS NOT NULL
ORDER BY i.id, g.id
