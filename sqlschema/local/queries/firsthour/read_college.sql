-- How far a college has come; only the people are counted to the end, since a page may hold thousands of marks.
SELECT (SELECT count(*) FROM student WHERE deleted = 0),
    (SELECT count(*) FROM employee WHERE deleted = 0 AND person_id <> :me),
    (SELECT count(*) FROM account WHERE deleted = 0),
    EXISTS (SELECT 1 FROM lesson l JOIN journal_page p ON p.id = l.page_id AND p.deleted = 0 WHERE l.deleted = 0),
    EXISTS (SELECT 1 FROM lesson_record WHERE deleted = 0 AND checked_at IS NOT NULL),
    EXISTS (SELECT 1 FROM mark WHERE deleted = 0 AND value IS NOT NULL),
    EXISTS (SELECT 1 FROM report_run WHERE deleted = 0 AND form = :form)
