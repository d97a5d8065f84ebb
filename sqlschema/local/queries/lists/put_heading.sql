INSERT INTO import_heading(kind, heading, column_code) VALUES (:kind, :heading, :column_code)
ON CONFLICT(kind, heading) DO UPDATE SET column_code = excluded.column_code
