-- The empty text behind json_set makes a plain text of it: the trigger would else log a JSON object.
UPDATE college SET extra = json_set(ifnull(extra, '{}'), '$.today', :today) || '',
    author_id = (SELECT person_id FROM change_context WHERE id = 1),
    edited_at = (SELECT at FROM change_context WHERE id = 1)
WHERE deleted = 0
