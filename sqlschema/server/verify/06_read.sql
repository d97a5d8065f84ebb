DO $$
DECLARE
    bad text;
BEGIN
    SELECT string_agg(w.name, ', ') INTO bad
    FROM unnest(ARRAY['pull', 'scope', 'snapshot', 'digest', 'history', 'conflicts']) AS w(name)
         LEFT JOIN pg_catalog.pg_proc AS p ON p.proname = w.name AND p.pronamespace = 'api'::regnamespace
    WHERE p.oid IS NULL OR pg_catalog.pg_get_userbyid(p.proowner) <> 'semestr_api' OR p.provolatile <> 's' OR NOT p.prosecdef;
    IF bad IS NOT NULL THEN
        RAISE EXCEPTION 'reading functions that are missing or not as they should be: %', bad;
    END IF;
    SELECT string_agg(i.name, ', ') INTO bad FROM sync.table_info AS i
    WHERE i.n > 0 AND (pg_catalog.to_regprocedure('sync.rows_' || i.name || '(text[],boolean)') IS NULL
                       OR pg_catalog.to_regprocedure('sync.page_' || i.name || '(uuid[],uuid,jsonb,integer)') IS NULL);
    IF bad IS NOT NULL THEN
        RAISE EXCEPTION 'tables that nothing reads: %', bad;
    END IF;
    -- A reader that runs as its owner would see everything.
    SELECT string_agg(p.proname, ', ') INTO bad FROM pg_catalog.pg_proc AS p
    WHERE p.pronamespace = 'sync'::regnamespace AND (p.proname ~ '^(rows|page)_' OR p.proname = 'touched_rows') AND p.prosecdef;
    IF bad IS NOT NULL THEN
        RAISE EXCEPTION 'readers past the policies: %', bad;
    END IF;
END
$$;
