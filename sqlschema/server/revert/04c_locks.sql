DO $$
DECLARE
    f text;
BEGIN
    FOR f IN SELECT p.oid::pg_catalog.regprocedure::text FROM pg_catalog.pg_proc AS p
             WHERE p.pronamespace = pg_catalog.to_regnamespace('rules')
               AND p.proname IN ('load_locks', 'lock_rows', 'moment', 'day_of', 'lock_bound', 'lock_verdict', 'term_end', 'work_due', 'bell_of', 'last_bell') LOOP
        EXECUTE 'DROP FUNCTION ' || f;
    END LOOP;
END
$$;
DROP TYPE IF EXISTS rules.lock_facts;
DROP TYPE IF EXISTS rules.lock_row;
DROP TYPE IF EXISTS rules.lock_answer;
DROP TABLE IF EXISTS rules.lock_key;
DROP TABLE IF EXISTS rules.lock;
