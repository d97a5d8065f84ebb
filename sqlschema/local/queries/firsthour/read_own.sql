-- What one person has written; a page is the person's while it is taught.
SELECT EXISTS (SELECT 1 FROM page_teacher t JOIN lesson l ON l.page_id = t.page_id AND l.deleted = 0
               WHERE t.deleted = 0 AND t.employee_id = :me),
    EXISTS (SELECT 1 FROM lesson_record WHERE deleted = 0 AND author_id = :me AND checked_at IS NOT NULL),
    EXISTS (SELECT 1 FROM mark WHERE deleted = 0 AND author_id = :me AND value IS NOT NULL),
    EXISTS (SELECT 1 FROM lesson_record WHERE deleted = 0 AND author_id = :me AND topic IS NOT NULL),
    EXISTS (SELECT 1 FROM homework WHERE deleted = 0 AND author_id = :me AND text IS NOT NULL),
    EXISTS (SELECT 1 FROM report_run WHERE deleted = 0 AND author_id = :me AND form = :form)
