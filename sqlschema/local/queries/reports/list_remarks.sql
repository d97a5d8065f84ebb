SELECT n.student_id, n.text
FROM journal_page p
JOIN page_note n ON n.page_id = p.id AND n.deleted = 0 AND n.audience = 'family' AND n.text IS NOT NULL
LEFT JOIN lesson l ON l.id = n.lesson_id AND l.deleted = 0
WHERE p.group_id = :group_id AND p.deleted = 0 AND n.student_id IS NOT NULL
    AND (coalesce(n.kind, '') <> 'behaviour' OR :behaviour)
    AND (l.day BETWEEN :from_day AND :to_day OR (l.day IS NULL AND n.edited_at BETWEEN :from_ms AND :to_ms))
ORDER BY l.day, n.edited_at, n.id
