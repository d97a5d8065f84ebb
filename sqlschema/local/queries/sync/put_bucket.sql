-- A bucket that was to be dropped, or is seen in another way than before, is read anew.
INSERT INTO bucket(id, kind, can_write, family, state) VALUES (:id, :kind, :can_write, :family, 0)
ON CONFLICT(id) DO UPDATE SET kind = excluded.kind, can_write = excluded.can_write, family = excluded.family,
    state = CASE WHEN state = 2 OR family IS NOT excluded.family THEN 0 ELSE state END
