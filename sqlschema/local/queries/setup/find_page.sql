SELECT p.year_id, p.group_id,
    (SELECT t.employee_id FROM page_teacher t
     WHERE t.page_id = p.id AND t.deleted = 0 AND t.from_day <= :day AND (t.to_day IS NULL OR t.to_day >= :until)
     ORDER BY t.from_day DESC, t.employee_id LIMIT 1) AS teacher
FROM journal_page p WHERE p.id = :id AND p.deleted = 0
