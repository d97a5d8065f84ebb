-- Everybody who is or was enrolled in the group; a page of a subgroup or of one student holds those alone.
SELECT e.student_id, e.from_day, e.to_day, n.last_name, n.first_name, n.middle_name, s.record_book_no, v.birth_day
FROM enrolment e
LEFT JOIN person_name n ON n.person_id = e.student_id AND n.deleted = 0
    AND n.from_day = (SELECT max(m.from_day) FROM person_name m WHERE m.person_id = e.student_id AND m.deleted = 0)
LEFT JOIN student s ON s.person_id = e.student_id AND s.deleted = 0
LEFT JOIN person_private v ON v.person_id = e.student_id AND v.deleted = 0
WHERE e.group_id = :group_id AND e.deleted = 0
  AND (:subgroup_id IS NULL OR EXISTS (SELECT 1 FROM subgroup_member b WHERE b.group_id = e.group_id
       AND b.student_id = e.student_id AND b.subgroup_id = :subgroup_id AND b.deleted = 0))
  AND (:student_id IS NULL OR e.student_id = :student_id)
ORDER BY e.student_id, e.from_day
