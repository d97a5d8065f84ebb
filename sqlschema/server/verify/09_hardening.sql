DO $$
DECLARE
    bad text;
BEGIN
    -- Whatever semestr_api may touch stands under row security.
    SELECT string_agg(c.oid::regclass::text, ', ') INTO bad FROM pg_catalog.pg_class AS c
    WHERE c.relnamespace IN ('app'::regnamespace, 'sec'::regnamespace, 'sync'::regnamespace, 'rules'::regnamespace)
      AND c.relkind IN ('r', 'v', 'm', 'p', 'f') AND NOT c.relrowsecurity
      AND has_table_privilege('semestr_api', c.oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER');
    IF bad IS NOT NULL THEN
        RAISE EXCEPTION 'semestr_api sees tables without row security: %', bad;
    END IF;
    SELECT string_agg(c.oid::regclass::text, ', ') INTO bad FROM pg_catalog.pg_class AS c
    WHERE c.relnamespace IN ('app'::regnamespace, 'sec'::regnamespace, 'sync'::regnamespace, 'rules'::regnamespace)
      AND c.relkind IN ('r', 'v', 'm', 'p', 'f')
      AND (has_table_privilege('semestr_api', c.oid, 'TRUNCATE')
           OR has_table_privilege('semestr_api', c.oid, 'DELETE') AND c.oid <> 'sync.staged'::regclass);
    IF bad IS NOT NULL THEN
        RAISE EXCEPTION 'semestr_api may delete from: %', bad;
    END IF;
    SELECT string_agg(c.oid::regclass::text, ', ') INTO bad FROM pg_catalog.pg_class AS c
    WHERE c.relnamespace IN ('app'::regnamespace, 'sec'::regnamespace, 'sync'::regnamespace, 'rules'::regnamespace)
      AND c.relkind IN ('r', 'v', 'm', 'p', 'f', 'S')
      AND (pg_catalog.pg_get_userbyid(c.relowner) <> 'semestr_owner'
           OR EXISTS (SELECT FROM pg_catalog.aclexplode(c.relacl) AS a
                      WHERE a.grantee = 0 OR a.grantee = 'semestr_user'::regrole));
    IF bad IS NOT NULL THEN
        RAISE EXCEPTION 'tables of another owner or open to persons: %', bad;
    END IF;
    SELECT string_agg(p.polname || ' on ' || p.polrelid::regclass, ', ') INTO bad FROM pg_catalog.pg_policy AS p
    WHERE p.polroles = '{0}';
    IF bad IS NOT NULL THEN
        RAISE EXCEPTION 'policies for everybody: %', bad;
    END IF;
    SELECT string_agg(p.oid::regprocedure::text, ', ') INTO bad FROM pg_catalog.pg_proc AS p
    WHERE p.pronamespace IN ('api'::regnamespace, 'app'::regnamespace, 'sec'::regnamespace, 'sync'::regnamespace, 'rules'::regnamespace)
      AND (p.proacl IS NULL OR EXISTS (SELECT FROM pg_catalog.aclexplode(p.proacl) AS a WHERE a.grantee = 0
               OR a.grantee = 'semestr_user'::regrole AND p.pronamespace <> 'api'::regnamespace)
           OR p.prosecdef AND NOT coalesce(p.proconfig @> ARRAY['search_path=""'], false)
           OR (SELECT rolsuper FROM pg_catalog.pg_roles WHERE oid = p.proowner)
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS d WHERE d.classid = 'pg_proc'::regclass
                                                                    AND d.objid = p.oid AND d.deptype = 'e'));
    IF bad IS NOT NULL THEN
        RAISE EXCEPTION 'functions open to everybody, without a search path, or of a superuser: %', bad;
    END IF;
    SELECT string_agg(p.oid::regprocedure::text, ', ') INTO bad FROM pg_catalog.pg_proc AS p
    WHERE p.pronamespace = 'api'::regnamespace
      AND (NOT p.prosecdef OR NOT has_function_privilege('semestr_user', p.oid, 'EXECUTE')
           OR pg_catalog.pg_get_userbyid(p.proowner) NOT IN ('semestr_api', 'semestr_acct', 'semestr_watch'));
    IF bad IS NOT NULL THEN
        RAISE EXCEPTION 'functions of api that persons cannot call, or that are not what they should be: %', bad;
    END IF;
    SELECT string_agg(n.nspname, ', ') INTO bad FROM pg_catalog.pg_namespace AS n
    WHERE n.nspname IN ('sec', 'sync', 'app', 'rules', 'public')
      AND (has_schema_privilege('semestr_user', n.oid, 'USAGE') OR has_schema_privilege('semestr_user', n.oid, 'CREATE'));
    IF bad IS NOT NULL OR has_schema_privilege('semestr_user', 'api', 'CREATE') THEN
        RAISE EXCEPTION 'schemas open to persons: %', coalesce(bad, 'api');
    END IF;
    IF has_database_privilege('semestr_user', current_database(), 'TEMPORARY')
       OR has_database_privilege('semestr_user', current_database(), 'CREATE')
       OR has_language_privilege('semestr_user', 'plpgsql', 'USAGE') OR has_language_privilege('semestr_user', 'sql', 'USAGE')
       OR has_function_privilege('semestr_user', 'pg_catalog.lo_from_bytea(oid, bytea)', 'EXECUTE')
       OR has_function_privilege('semestr_user', 'pg_catalog.pg_notify(text, text)', 'EXECUTE') THEN
        RAISE EXCEPTION 'the database is open: temporary tables, languages, large objects or pg_notify';
    END IF;
END
$$;
