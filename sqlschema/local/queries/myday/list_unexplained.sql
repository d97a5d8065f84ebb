-- Absences of a group for which the teacher's letter gives no reason, by student, day and pair.
SELECT a.student_id, l.day, l.period_no
FROM journal_page p
JOIN lesson l ON l.page_id = p.id AND l.day BETWEEN :from_day AND :to_day AND l.deleted = 0
JOIN attendance a ON a.page_id = l.page_id AND a.lesson_id = l.id AND a.deleted = 0
    AND a.status NOT IN ('present', 'late', 'о', 'ill', 'б', 'excused', 'п')
WHERE p.group_id = :group_id AND p.deleted = 0
ORDER BY a.student_id, l.day, l.period_no
