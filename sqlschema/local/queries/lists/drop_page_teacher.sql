UPDATE page_teacher SET deleted = 1, author_id = (SELECT person_id FROM change_context WHERE id = 1),
    edited_at = (SELECT at FROM change_context WHERE id = 1)
WHERE page_id = :page_id AND employee_id = :employee_id AND from_day = :from_day
