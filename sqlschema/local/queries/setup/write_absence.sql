INSERT INTO absence(group_id, id, student_id, from_day, to_day, source, validity, kind, document, author_id,
    edited_at)
VALUES (:group_id, :id, :student_id, :from_day, :to_day, :source, :validity, :kind, :document,
    (SELECT person_id FROM change_context WHERE id = 1), (SELECT at FROM change_context WHERE id = 1))
ON CONFLICT(group_id, id) DO UPDATE SET student_id = excluded.student_id, from_day = excluded.from_day,
    to_day = excluded.to_day, source = excluded.source, validity = excluded.validity, kind = excluded.kind,
    document = excluded.document, author_id = excluded.author_id, edited_at = excluded.edited_at
