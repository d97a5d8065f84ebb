-- Lessons of the days that miss a roll call, a topic, homework or a mark that everybody needs; the rules judge them
-- afterwards. kinds: «|control|test|», the works that want a mark of everybody. :person: those that he
-- has to write, as their teacher, as a substitute, or as the page's teacher where the lesson names nobody; NULL: all.
WITH own(id) AS (
    SELECT o.id FROM lesson o WHERE o.teacher_id = :person AND o.day BETWEEN :from_day AND :to_day
    UNION
    SELECT v.lesson_id FROM substitution v WHERE v.employee_id = :person AND v.deleted = 0
    UNION
    SELECT o.id FROM page_teacher t
    JOIN lesson o ON o.page_id = t.page_id AND o.day BETWEEN :from_day AND :to_day AND o.teacher_id IS NULL
    WHERE t.employee_id = :person AND t.deleted = 0 AND t.from_day <= o.day AND coalesce(t.to_day, '9999-12-31') >= o.day
    UNION
    SELECT o.id FROM lesson o WHERE :person IS NULL AND o.day BETWEEN :from_day AND :to_day)
SELECT l.id, l.page_id, l.day, l.period_no, l.half, coalesce(u.employee_id, l.teacher_id), l.state, l.placed_on,
    r.kind, r.topic, r.checked_at, r.homework_state,
    instr(:kinds, '|' || r.kind || '|') > 0 OR EXISTS (SELECT 1 FROM work w
        WHERE w.page_id = l.page_id AND w.lesson_id = l.id AND w.deleted = 0)
FROM own
JOIN lesson l ON l.id = own.id
LEFT JOIN substitution u ON u.lesson_id = l.id AND u.deleted = 0
LEFT JOIN lesson_record r ON r.page_id = l.page_id AND r.lesson_id = l.id AND r.deleted = 0
WHERE l.day BETWEEN :from_day AND :to_day AND l.deleted = 0 AND coalesce(l.state, 'due') IN ('due', 'self_study')
  AND (:person IS NULL OR coalesce(u.employee_id, l.teacher_id, :person) = :person)
  AND (r.checked_at IS NULL OR r.homework_state IS NULL OR trim(coalesce(r.topic, '')) = ''
    OR EXISTS (SELECT 1 FROM work w
        CROSS JOIN journal_page p ON p.id = l.page_id
        CROSS JOIN enrolment e ON e.group_id = p.group_id AND e.deleted = 0 AND e.from_day <= l.day
            AND coalesce(e.to_day, '9999-12-31') >= l.day
        WHERE w.page_id = l.page_id AND w.lesson_id = l.id AND w.deleted = 0
          AND (w.due_on IS NOT NULL OR instr(:kinds, '|' || coalesce(w.kind, r.kind) || '|') > 0)
          AND NOT EXISTS (SELECT 1 FROM mark m WHERE m.page_id = l.page_id AND m.lesson_id = l.id AND m.slot = w.slot
              AND m.student_id = e.student_id AND m.deleted = 0 AND m.value IS NOT NULL)
          AND NOT EXISTS (SELECT 1 FROM attendance a WHERE a.page_id = l.page_id AND a.lesson_id = l.id
              AND a.student_id = e.student_id AND a.deleted = 0 AND a.status NOT IN ('present', 'late', 'о'))
          AND (p.student_id IS NULL OR p.student_id = e.student_id)
          AND (p.subgroup_id IS NULL OR EXISTS (SELECT 1 FROM subgroup_member b WHERE b.group_id = e.group_id
              AND b.student_id = e.student_id AND b.subgroup_id = p.subgroup_id AND b.deleted = 0)))
    OR (instr(:kinds, '|' || r.kind || '|') > 0
        AND NOT EXISTS (SELECT 1 FROM work w WHERE w.page_id = l.page_id AND w.lesson_id = l.id AND w.slot = 0
            AND w.deleted = 0)
        AND EXISTS (SELECT 1 FROM journal_page p
            JOIN enrolment e ON e.group_id = p.group_id AND e.deleted = 0 AND e.from_day <= l.day
                AND coalesce(e.to_day, '9999-12-31') >= l.day
            WHERE p.id = l.page_id
          AND NOT EXISTS (SELECT 1 FROM mark m WHERE m.page_id = l.page_id AND m.lesson_id = l.id AND m.slot = 0
              AND m.student_id = e.student_id AND m.deleted = 0 AND m.value IS NOT NULL)
          AND NOT EXISTS (SELECT 1 FROM attendance a WHERE a.page_id = l.page_id AND a.lesson_id = l.id
              AND a.student_id = e.student_id AND a.deleted = 0 AND a.status NOT IN ('present', 'late', 'о'))
          AND (p.student_id IS NULL OR p.student_id = e.student_id)
          AND (p.subgroup_id IS NULL OR EXISTS (SELECT 1 FROM subgroup_member b WHERE b.group_id = e.group_id
              AND b.student_id = e.student_id AND b.subgroup_id = p.subgroup_id AND b.deleted = 0)))))
