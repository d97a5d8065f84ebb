-- The database is an ordinary one again. What was taken from everybody in template1 and postgres stays so.
DO $$
DECLARE
    r record;
    v_db text := pg_catalog.current_database();
BEGIN
    EXECUTE pg_catalog.format('GRANT CONNECT, TEMPORARY ON DATABASE %I TO PUBLIC', v_db);
    EXECUTE pg_catalog.format('REVOKE ALL ON DATABASE %I FROM semestr_user, semestr_owner', v_db);
    EXECUTE pg_catalog.format('ALTER DATABASE %I RESET ALL', v_db);
    FOR r IN SELECT p.oid::regprocedure AS f FROM pg_catalog.pg_proc AS p
             WHERE p.pronamespace = 'pg_catalog'::regnamespace
               AND (p.proname ~ '^lo_' OR p.proname ~ '^pg_(try_)?advisory_' OR p.proname ~ '^pg_sleep'
                    OR p.proname IN ('loread', 'lowrite', 'pg_notify', 'pg_logical_emit_message', 'pg_export_snapshot'))
               AND p.proname NOT IN ('lo_import', 'lo_export') LOOP
        EXECUTE pg_catalog.format('GRANT EXECUTE ON FUNCTION %s TO PUBLIC', r.f);
    END LOOP;
END
$$;
GRANT USAGE ON SCHEMA public TO PUBLIC;
GRANT USAGE ON LANGUAGE plpgsql, sql TO PUBLIC;
REVOKE USAGE ON LANGUAGE plpgsql, sql FROM semestr_owner, semestr_api, semestr_watch, semestr_acct;
REVOKE EXECUTE ON FUNCTION pg_catalog.pg_notify(text, text) FROM semestr_api;
