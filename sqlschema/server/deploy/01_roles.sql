-- Roles are the cluster's, not the database's: they may exist already, made for another college.
-- None of them can log in; what each owns is said in docs/sync.md.
DO $$
DECLARE
    r text;
BEGIN
    FOREACH r IN ARRAY ARRAY['semestr_owner', 'semestr_api', 'semestr_watch', 'semestr_acct', 'semestr_user'] LOOP
        IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = r) THEN
            EXECUTE pg_catalog.format('CREATE ROLE %I', r);
        END IF;
        -- Said again each time: somebody may have given them more by hand.
        EXECUTE pg_catalog.format('ALTER ROLE %I NOLOGIN NOSUPERUSER NOCREATEDB NOREPLICATION NOBYPASSRLS %s', r,
                                  CASE r WHEN 'semestr_acct' THEN 'CREATEROLE' ELSE 'NOCREATEROLE' END);
    END LOOP;
END
$$;
-- The account functions put a new person into the group; the watchdog ends a person's stuck session.
GRANT semestr_user TO semestr_acct WITH ADMIN OPTION;
GRANT pg_signal_backend, pg_read_all_stats TO semestr_watch;

-- Before the first function is made: what nobody was given, nobody may call.
ALTER DEFAULT PRIVILEGES FOR ROLE semestr_owner, semestr_api, semestr_watch, semestr_acct
    REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE semestr_owner, semestr_api, semestr_watch, semestr_acct
    REVOKE USAGE ON TYPES FROM PUBLIC;
