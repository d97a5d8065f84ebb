DO $$
DECLARE
    f text;
BEGIN
    FOR f IN SELECT p.oid::pg_catalog.regprocedure::text FROM pg_catalog.pg_proc AS p
             WHERE p.pronamespace = pg_catalog.to_regnamespace('rules')
               AND p.proname IN ('refusal', 'misplaced', 'lesson_of', 'place_of', 'group_of', 'verdict_of', 'judge') LOOP
        EXECUTE 'DROP FUNCTION ' || f;
    END LOOP;
END
$$;
DROP TYPE IF EXISTS rules.place;
