SELECT EXISTS (SELECT 1 FROM enrolment e JOIN journal_page p ON p.group_id = e.group_id
    WHERE p.id = :page_id AND e.student_id = :student_id AND e.deleted = 0
      AND e.from_day <= :day AND coalesce(e.to_day, '9999-12-31') >= :day
      AND (p.student_id IS NULL OR p.student_id = e.student_id)
      AND (p.subgroup_id IS NULL OR EXISTS (SELECT 1 FROM subgroup_member b WHERE b.group_id = e.group_id
           AND b.student_id = e.student_id AND b.subgroup_id = p.subgroup_id AND b.deleted = 0)))
