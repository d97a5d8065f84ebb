SELECT json_extract(extra, '$.today'), timezone FROM college
WHERE deleted = 0 AND json_extract(extra, '$.today') IS NOT NULL ORDER BY id LIMIT 1
