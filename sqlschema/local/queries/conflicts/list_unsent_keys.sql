-- The cells of a page that the server has not acknowledged; a file without one is asked for nothing more. The words
-- about state let the partial index serve it.
SELECT DISTINCT c.object, c.key FROM sync_state s
CROSS JOIN change_log c ON c.state = 0 AND c.state <> 1 AND c.object IN ('mark', 'attendance')
    AND c.key >= :from AND c.key < :until
WHERE s.address IS NOT NULL
