SELECT g.id,
    (SELECT n.title FROM group_name n
     WHERE n.group_id = g.id AND n.deleted = 0 AND n.from_day <= :named ORDER BY n.from_day DESC LIMIT 1) AS title,
    (SELECT count(DISTINCT e.student_id) FROM enrolment e
     WHERE e.group_id = g.id AND e.deleted = 0 AND e.from_day <= :day AND (e.to_day IS NULL OR e.to_day >= :until)) AS students
FROM study_group g
WHERE g.deleted = 0
ORDER BY title, g.id
