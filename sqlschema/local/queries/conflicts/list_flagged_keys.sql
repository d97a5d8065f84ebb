-- The cells of a page with something undecided; :from and :until frame the page's keys in the index.
SELECT object, object_key FROM conflict
WHERE object IN ('mark', 'attendance') AND object_key >= :from AND object_key < :until
    AND deleted = 0 AND decision IS NULL
