-- Lessons held since the span's start, by group.
SELECT p.group_id, g.department_id, count(*)
FROM lesson l
JOIN journal_page p ON p.id = l.page_id
LEFT JOIN study_group g ON g.id = p.group_id
LEFT JOIN bell b ON b.period_no = l.period_no AND b.half = l.half AND b.deleted = 0
    AND b.schedule_id = (SELECT id FROM bell_schedule WHERE deleted = 0 ORDER BY from_day, id LIMIT 1)
WHERE l.day BETWEEN :from_day AND :to_day AND l.deleted = 0 AND coalesce(l.state, 'due') IN ('due', 'self_study')
  AND (l.day < :today OR coalesce(b.starts, '00:00') <= :now)
GROUP BY p.group_id
