DO $$
DECLARE
    f text;
BEGIN
    FOR f IN SELECT p.oid::pg_catalog.regprocedure::text FROM pg_catalog.pg_proc AS p
             WHERE p.pronamespace = pg_catalog.to_regnamespace('rules')
               AND p.proname IN ('load_access', 'is_own', 'decide', 'grants_of', 'may') LOOP
        EXECUTE 'DROP FUNCTION ' || f;
    END LOOP;
END
$$;
DROP TYPE IF EXISTS rules.grant_row;
DROP TYPE IF EXISTS rules.target;
