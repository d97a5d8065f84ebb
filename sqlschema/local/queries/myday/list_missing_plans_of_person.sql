-- The same of the pages that a person teaches.
SELECT p.id, t.employee_id
FROM page_teacher t
JOIN journal_page p ON p.id = t.page_id AND p.deleted = 0
JOIN academic_year y ON y.id = p.year_id AND y.deleted = 0 AND y.start_day <= :day AND y.end_day >= :day
WHERE t.employee_id = :person AND t.deleted = 0 AND t.from_day <= :day AND coalesce(t.to_day, '9999-12-31') >= :day
  AND EXISTS (SELECT 1 FROM lesson l WHERE l.page_id = p.id AND l.day BETWEEN :from_day AND :to_day AND l.deleted = 0)
  AND NOT EXISTS (SELECT 1 FROM thematic_plan k WHERE k.page_id = p.id AND k.deleted = 0
      AND EXISTS (SELECT 1 FROM planned_lesson q WHERE q.plan_id = k.id AND q.deleted = 0))
