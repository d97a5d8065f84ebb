INSERT INTO planned_lesson(plan_id, id, position, section, number, topic, hours, kind, work_kind, work_no, homework, data, bucket_id, author_id, edited_at)
VALUES (:plan_id, :id, :position, :section, :number, :topic, :hours, :kind, :work_kind, :work_no, :homework, :data, :bucket_id,
    (SELECT person_id FROM change_context WHERE id = 1), (SELECT at FROM change_context WHERE id = 1))
ON CONFLICT(plan_id, id) DO UPDATE SET position = excluded.position, section = excluded.section, number = excluded.number, topic = excluded.topic,
    hours = excluded.hours, kind = excluded.kind, work_kind = excluded.work_kind, work_no = excluded.work_no,
    homework = excluded.homework, data = excluded.data, deleted = 0, author_id = excluded.author_id,
    edited_at = excluded.edited_at
