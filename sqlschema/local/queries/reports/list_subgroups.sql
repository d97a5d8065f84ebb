-- The subgroup of each student in each split on a day.
SELECT m.student_id, m.subgroup_id FROM subgroup_member m
WHERE m.group_id = :group_id AND m.deleted = 0 AND m.from_day = (SELECT max(l.from_day) FROM subgroup_member l
    WHERE l.group_id = m.group_id AND l.split = m.split AND l.student_id = m.student_id AND l.deleted = 0
    AND l.from_day <= :day)
