-- Groups of the day without a curator (B-13).
SELECT g.id, g.department_id FROM study_group g
WHERE g.deleted = 0 AND coalesce(g.start_day, '') <= :day AND coalesce(g.end_day, '9999-12-31') >= :day
  AND g.id NOT IN (SELECT c.scope_id FROM role_grant c
    WHERE c.role = 'CUR' AND c.scope_kind = 'group' AND c.scope_id IS NOT NULL AND c.deleted = 0
      AND coalesce(c.from_day, '') <= :day AND coalesce(c.to_day, '9999-12-31') >= :day)
