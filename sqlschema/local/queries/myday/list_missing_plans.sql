-- Pages of the year, with lessons in the days, for which nobody has written a thematic plan (D-07).
SELECT p.id, t.employee_id
FROM academic_year y
JOIN journal_page p ON p.year_id = y.id AND p.deleted = 0
LEFT JOIN page_teacher t ON t.page_id = p.id AND t.deleted = 0 AND t.from_day <= :day
    AND coalesce(t.to_day, '9999-12-31') >= :day
WHERE y.deleted = 0 AND y.start_day <= :day AND y.end_day >= :day
  AND EXISTS (SELECT 1 FROM lesson l WHERE l.page_id = p.id AND l.day BETWEEN :from_day AND :to_day AND l.deleted = 0)
  AND NOT EXISTS (SELECT 1 FROM thematic_plan k WHERE k.page_id = p.id AND k.deleted = 0
      AND EXISTS (SELECT 1 FROM planned_lesson q WHERE q.plan_id = k.id AND q.deleted = 0))
