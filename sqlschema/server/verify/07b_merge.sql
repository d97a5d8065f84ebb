DO $$
DECLARE
    t text;
BEGIN
    FOR t IN SELECT name FROM sync.table_info LOOP
        IF pg_catalog.to_regprocedure(pg_catalog.format('sync.%I(sync.op[])', 'place_' || t)) IS NULL
           OR pg_catalog.to_regprocedure(pg_catalog.format('sync.%I(sync.op[], sync.way)', 'merge_' || t)) IS NULL THEN
            RAISE EXCEPTION 'no merge for %', t;
        END IF;
    END LOOP;
END
$$;
