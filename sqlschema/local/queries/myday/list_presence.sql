-- What the teachers say of every student of a group on a day, pair by pair; only lessons with a roll call or an entry.
SELECT e.student_id, l.period_no, a.status
FROM journal_page p
JOIN lesson l ON l.page_id = p.id AND l.day = :day AND l.deleted = 0
    AND coalesce(l.state, 'due') NOT IN ('cancelled', 'moved')
JOIN enrolment e ON e.group_id = p.group_id AND e.deleted = 0 AND e.from_day <= :day
    AND coalesce(e.to_day, '9999-12-31') >= :day
LEFT JOIN lesson_record r ON r.page_id = l.page_id AND r.lesson_id = l.id AND r.deleted = 0
LEFT JOIN attendance a ON a.page_id = l.page_id AND a.lesson_id = l.id AND a.student_id = e.student_id AND a.deleted = 0
WHERE p.group_id = :group_id AND p.deleted = 0 AND (r.checked_at IS NOT NULL OR a.status IS NOT NULL)
  AND (p.student_id IS NULL OR p.student_id = e.student_id)
  AND (p.subgroup_id IS NULL OR EXISTS (SELECT 1 FROM subgroup_member b WHERE b.group_id = e.group_id
      AND b.student_id = e.student_id AND b.subgroup_id = p.subgroup_id AND b.deleted = 0))
ORDER BY e.student_id, l.period_no, l.half
