-- The cells of a page that the server has not acknowledged; the words about state let the partial index serve it.
SELECT DISTINCT object, key FROM change_log
WHERE state = 0 AND state <> 1 AND object IN ('mark', 'attendance') AND key >= :from AND key < :until
    AND EXISTS (SELECT 1 FROM sync_state WHERE address IS NOT NULL)
