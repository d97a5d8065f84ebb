DO $$
DECLARE
    t text;
BEGIN
    FOR t IN SELECT name FROM sync.table_info LOOP
        IF pg_catalog.to_regprocedure(pg_catalog.format('sync.%I(sync.op[])', 'place_' || t)) IS NULL
           OR pg_catalog.to_regprocedure(pg_catalog.format('sync.%I(sync.op[], sync.way)', 'merge_' || t)) IS NULL THEN
            RAISE EXCEPTION 'no merge for %', t;
        ELSIF NOT (SELECT p.prosecdef AND p.proowner = 'semestr_api'::pg_catalog.regrole FROM pg_catalog.pg_proc AS p
                   WHERE p.oid = pg_catalog.to_regprocedure(pg_catalog.format('sync.%I(sync.op[], sync.way)', 'merge_' || t))) THEN
            RAISE EXCEPTION 'the merge for % is not under row security', t;
        END IF;
    END LOOP;
END
$$;
