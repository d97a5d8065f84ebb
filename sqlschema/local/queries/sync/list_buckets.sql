SELECT id, state, snapshot_after, family FROM bucket ORDER BY id
