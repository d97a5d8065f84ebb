SELECT p.group_id,
    (SELECT n.title FROM group_name n WHERE n.group_id = p.group_id AND n.deleted = 0
     ORDER BY n.from_day DESC LIMIT 1),
    i.subject_id, coalesce(i.title, s.title), p.subgroup_id, p.student_id,
    (SELECT sum(t.hours) FROM item_term t
     WHERE t.item_id = p.item_id AND t.deleted = 0 AND t.load_kind NOT LIKE 'control:%'),
    g.department_id,
    EXISTS (SELECT 1 FROM page_teacher t WHERE t.page_id = p.id AND t.deleted = 0 AND t.employee_id = :person
            AND t.from_day <= :day AND coalesce(t.to_day, '9999-12-31') >= :day),
    EXISTS (SELECT 1 FROM sync_state WHERE address IS NOT NULL),
    (SELECT min(n.start_day) FROM academic_year n
     WHERE n.deleted = 0 AND n.start_day > (SELECT y.end_day FROM academic_year y WHERE y.id = p.year_id))
FROM journal_page p
LEFT JOIN curriculum_item i ON i.id = p.item_id
LEFT JOIN subject s ON s.id = i.subject_id
LEFT JOIN study_group g ON g.id = p.group_id
WHERE p.id = :id AND p.deleted = 0
