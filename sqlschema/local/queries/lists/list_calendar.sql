SELECT scope_id, day, kind, note FROM calendar_day WHERE deleted = 0 AND kind IS NOT NULL ORDER BY day, scope_id
