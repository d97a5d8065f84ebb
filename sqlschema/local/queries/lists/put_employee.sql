INSERT INTO employee(person_id, staff_no, position, category, rate, norm_hours, hired_on, dismissed_on, bucket_id, author_id, edited_at)
VALUES (:person_id, :staff_no, :position, :category, :rate, :norm_hours, :hired_on, :dismissed_on, :bucket_id,
    (SELECT person_id FROM change_context WHERE id = 1), (SELECT at FROM change_context WHERE id = 1))
ON CONFLICT(person_id) DO UPDATE SET staff_no = excluded.staff_no, position = excluded.position, category = excluded.category, rate = excluded.rate,
    norm_hours = excluded.norm_hours, hired_on = excluded.hired_on, dismissed_on = excluded.dismissed_on, deleted = 0,
    author_id = excluded.author_id, edited_at = excluded.edited_at
