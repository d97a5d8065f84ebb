-- What PostgreSQL gives to everybody is taken back. Run again on every deploy, and on a copy of the database, which
-- does not take along what is said about the database itself.
DO $$
DECLARE
    r record;
    v_db text := pg_catalog.current_database();
BEGIN
    -- Temporary tables and functions, and the way into other databases of the cluster.
    EXECUTE pg_catalog.format('REVOKE ALL ON DATABASE %I FROM PUBLIC', v_db);
    EXECUTE pg_catalog.format('GRANT CONNECT ON DATABASE %I TO semestr_user', v_db);
    FOR r IN SELECT datname FROM pg_catalog.pg_database WHERE datname IN ('postgres', 'template1') LOOP
        EXECUTE pg_catalog.format('REVOKE CONNECT, TEMPORARY ON DATABASE %I FROM PUBLIC', r.datname);
    END LOOP;
    -- Large objects fill the disk, messages in the WAL too; pg_notify and advisory locks are for nobody's mischief.
    FOR r IN SELECT p.oid::regprocedure AS f FROM pg_catalog.pg_proc AS p
             WHERE p.pronamespace = 'pg_catalog'::regnamespace
               AND (p.proname ~ '^lo_' OR p.proname ~ '^pg_(try_)?advisory_' OR p.proname ~ '^pg_sleep'
                    OR p.proname IN ('loread', 'lowrite', 'pg_notify', 'pg_logical_emit_message', 'pg_export_snapshot')) LOOP
        EXECUTE pg_catalog.format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', r.f);
    END LOOP;
    -- Bounds that a session of a person cannot raise: temporary files; and what the log tells.
    EXECUTE pg_catalog.format('ALTER DATABASE %I SET temp_file_limit = ''256MB''', v_db);
    EXECUTE pg_catalog.format('ALTER DATABASE %I SET log_lock_waits = on', v_db);
    EXECUTE pg_catalog.format('ALTER DATABASE %I SET jit = off', v_db);
END
$$;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
-- DO blocks burn time and see no right of ours; our own roles still write functions.
REVOKE USAGE ON LANGUAGE plpgsql, sql FROM PUBLIC;
GRANT USAGE ON LANGUAGE plpgsql, sql TO semestr_owner, semestr_api, semestr_watch, semestr_acct;
GRANT EXECUTE ON FUNCTION pg_catalog.pg_notify(text, text) TO semestr_api;

-- Of ours a person gets the functions of api and nothing else.
REVOKE ALL ON SCHEMA sec, sync, app, rules, api FROM PUBLIC;
REVOKE ALL ON ALL TABLES IN SCHEMA sec, sync, app, rules FROM PUBLIC;
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA sec, sync, app, rules, api FROM PUBLIC;
REVOKE ALL ON SCHEMA sec, sync, app, rules FROM semestr_user;
GRANT USAGE ON SCHEMA api TO semestr_user;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA api TO semestr_user;
