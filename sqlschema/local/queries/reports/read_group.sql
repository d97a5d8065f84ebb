SELECT
    (SELECT n.title FROM group_name n WHERE n.group_id = g.id AND n.deleted = 0 AND n.from_day <= :day
        ORDER BY n.from_day DESC LIMIT 1),
    p.code
FROM study_group g LEFT JOIN program p ON p.id = g.program_id AND p.deleted = 0
WHERE g.id = :group_id AND g.deleted = 0
