DO $$
DECLARE
    f pg_catalog.regprocedure;
BEGIN
    FOREACH f IN ARRAY ARRAY['api.push(uuid,uuid,bigint,bytea,bytea,jsonb,boolean)',
                             'api.quarantine(uuid,uuid,bigint,bytea,text,text)']::pg_catalog.regprocedure[] LOOP
        IF NOT pg_catalog.has_function_privilege('semestr_user', f, 'EXECUTE')
           OR NOT (SELECT prosecdef AND proowner = 'semestr_api'::pg_catalog.regrole AND proconfig IS NOT NULL
                   FROM pg_catalog.pg_proc WHERE oid = f) THEN
            RAISE EXCEPTION '% is not as it must be', f;
        END IF;
    END LOOP;
END
$$;
