-- The terms of the page's year with the day on which the page's first final mark of each was set (F-26).
SELECT s.start_day, s.end_day,
    (SELECT min(coalesce(f.day, date(f.edited_at / 1000, 'unixepoch'))) FROM final_mark f
     WHERE f.page_id = p.id AND f.term_id = t.id AND f.deleted = 0 AND f.value IS NOT NULL)
FROM journal_page p
JOIN term t ON t.year_id = p.year_id AND t.deleted = 0
JOIN term_span s ON s.term_id = t.id AND s.deleted = 0
WHERE p.id = :page_id
ORDER BY s.start_day
