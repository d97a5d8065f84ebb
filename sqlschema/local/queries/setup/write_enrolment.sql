INSERT INTO enrolment(group_id, student_id, from_day, to_day, opened_by, closed_by, author_id, edited_at)
VALUES (:group_id, :student_id, :from_day, :to_day, :opened_by, :closed_by,
    (SELECT person_id FROM change_context WHERE id = 1), (SELECT at FROM change_context WHERE id = 1))
ON CONFLICT(group_id, student_id, from_day) DO UPDATE SET to_day = excluded.to_day,
    opened_by = excluded.opened_by, closed_by = excluded.closed_by, author_id = excluded.author_id,
    edited_at = excluded.edited_at
