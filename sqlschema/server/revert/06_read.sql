DROP FUNCTION IF EXISTS api.pull(uuid, uuid, bigint, bytea, int), api.scope(uuid, bytea), api.snapshot(uuid, uuid[], text, int),
    api.digest(uuid), api.history(text, text), api.conflicts(uuid);
-- With them the readers that were made of the tables.
DO $$
DECLARE
    f text;
BEGIN
    FOR f IN SELECT p.oid::pg_catalog.regprocedure::text FROM pg_catalog.pg_proc AS p
             WHERE p.pronamespace = pg_catalog.to_regnamespace('sync')
               AND (p.proname ~ '^(rows|page)_' OR p.proname IN ('touched_rows', 'row_text', 'make_read_functions', 'make_dispatch',
                    'make_page_function', 'make_rows_function', 'kinds_of', 'key_pattern', 'key_expression', 'fields_expression'))
                OR p.pronamespace = pg_catalog.to_regnamespace('sec') AND p.proname = 'sees_log' LOOP
        EXECUTE 'DROP FUNCTION ' || f;
    END LOOP;
END
$$;
DROP TYPE IF EXISTS sync.touch;
