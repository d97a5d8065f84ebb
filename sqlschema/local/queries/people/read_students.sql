WITH present AS (
    SELECT student_id, group_id, max(from_day) AS from_day FROM enrolment
    WHERE deleted = 0 AND (to_day IS NULL OR to_day >= :today) GROUP BY student_id),
newest AS (
    SELECT person_id, max(from_day) AS from_day FROM person_name WHERE deleted = 0 GROUP BY person_id),
titles AS (
    SELECT group_id, title, max(from_day) AS from_day FROM group_name WHERE deleted = 0 GROUP BY group_id)
SELECT s.person_id, n.last_name, n.first_name, n.middle_name, p.birth_day, t.title, s.record_book_no
FROM student s
JOIN newest w ON w.person_id = s.person_id
JOIN person_name n ON n.person_id = w.person_id AND n.from_day = w.from_day
LEFT JOIN person_private p ON p.person_id = s.person_id AND p.deleted = 0
LEFT JOIN present e ON e.student_id = s.person_id
LEFT JOIN titles t ON t.group_id = e.group_id
WHERE s.deleted = 0
ORDER BY s.person_id
