SELECT student_id, from_day FROM absence WHERE group_id = :group_id AND id = :id
