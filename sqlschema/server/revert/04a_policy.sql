DO $$
DECLARE
    f text;
BEGIN
    FOR f IN SELECT p.oid::pg_catalog.regprocedure::text FROM pg_catalog.pg_proc AS p
             WHERE p.pronamespace = pg_catalog.to_regnamespace('rules')
               AND p.proname IN ('load_policy', 'stored_value', 'policy_value', 'text_of', 'policy_says') LOOP
        EXECUTE 'DROP FUNCTION ' || f;
    END LOOP;
END
$$;
DROP TABLE IF EXISTS rules.policy_key;
