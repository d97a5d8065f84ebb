SELECT id, title FROM building WHERE deleted = 0 AND title IS NOT NULL ORDER BY id DESC
