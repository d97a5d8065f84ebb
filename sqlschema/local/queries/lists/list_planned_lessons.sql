SELECT id, number, section, topic, hours, kind, work_kind, work_no, homework, data, position
FROM planned_lesson WHERE plan_id = :plan_id AND deleted = 0
ORDER BY position, number, id
