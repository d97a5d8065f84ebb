-- A practice college gives up its own today with this: a server goes by the real clock.
UPDATE college SET mode = 'server', extra = nullif(json_remove(ifnull(extra, '{}'), '$.today'), '{}'),
    author_id = (SELECT person_id FROM change_context WHERE id = 1),
    edited_at = (SELECT at FROM change_context WHERE id = 1)
