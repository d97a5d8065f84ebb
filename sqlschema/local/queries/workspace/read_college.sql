SELECT c.id, c.name, c.short_name, c.timezone, r.kind, r.device_id, json_extract(c.extra, '$.today')
FROM replica r JOIN college c ON c.id = r.college_id AND c.deleted = 0
WHERE r.id = 1
