-- Who was at the lesson and has nothing for a work that wants a mark of everybody; a row a work and student. Slot 0
-- exists unsaid. The works come first: most lessons have none, and no student need be looked at.
WITH works(slot, kind, number, due_on) AS (
    SELECT w.slot, coalesce(w.kind, :kind), w.number, w.due_on FROM work w
    WHERE w.page_id = :page_id AND w.lesson_id = :lesson_id AND w.deleted = 0
    UNION ALL
    SELECT 0, :kind, NULL, NULL WHERE NOT EXISTS (SELECT 1 FROM work w
        WHERE w.page_id = :page_id AND w.lesson_id = :lesson_id AND w.slot = 0 AND w.deleted = 0))
SELECT v.slot, v.kind, v.number, v.due_on, e.student_id
FROM works v
CROSS JOIN journal_page p ON p.id = :page_id
CROSS JOIN enrolment e ON e.group_id = p.group_id AND e.deleted = 0 AND e.from_day <= :day
    AND coalesce(e.to_day, '9999-12-31') >= :day
WHERE (v.due_on IS NOT NULL OR instr(:kinds, '|' || v.kind || '|') > 0)
  AND NOT EXISTS (SELECT 1 FROM mark m WHERE m.page_id = :page_id AND m.lesson_id = :lesson_id AND m.slot = v.slot
      AND m.student_id = e.student_id AND m.deleted = 0 AND m.value IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM attendance a WHERE a.page_id = :page_id AND a.lesson_id = :lesson_id
      AND a.student_id = e.student_id AND a.deleted = 0 AND a.status NOT IN ('present', 'late', 'о'))
  AND (p.student_id IS NULL OR p.student_id = e.student_id)
  AND (p.subgroup_id IS NULL OR EXISTS (SELECT 1 FROM subgroup_member b WHERE b.group_id = e.group_id
      AND b.student_id = e.student_id AND b.subgroup_id = p.subgroup_id AND b.deleted = 0))
ORDER BY v.slot
