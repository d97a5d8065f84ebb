-- Whether the sheets of a whole group were printed for a week.
SELECT EXISTS (SELECT 1 FROM report_run
    WHERE form = :form AND scope = :scope AND period = :period AND deleted = 0)
