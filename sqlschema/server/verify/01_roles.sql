DO $$
DECLARE
    bad text;
BEGIN
    SELECT string_agg(w.name, ', ') INTO bad
    FROM (VALUES ('semestr_owner'), ('semestr_api'), ('semestr_watch'), ('semestr_acct'), ('semestr_user')) AS w(name)
         LEFT JOIN pg_catalog.pg_roles AS r ON r.rolname = w.name
    WHERE r.oid IS NULL OR r.rolcanlogin OR r.rolsuper OR r.rolbypassrls OR r.rolcreatedb OR r.rolreplication
       OR r.rolcreaterole <> (w.name = 'semestr_acct');
    IF bad IS NOT NULL THEN
        RAISE EXCEPTION 'roles that are missing or may too much: %', bad;
    END IF;
    SELECT string_agg(m.rolname || ' in ' || g.rolname, ', ') INTO bad
    FROM pg_catalog.pg_auth_members AS x JOIN pg_catalog.pg_roles AS g ON g.oid = x.roleid
         JOIN pg_catalog.pg_roles AS m ON m.oid = x.member
    WHERE g.rolname IN ('semestr_owner', 'semestr_api', 'semestr_watch', 'semestr_acct') AND NOT m.rolsuper;
    IF bad IS NOT NULL THEN
        RAISE EXCEPTION 'members that nobody should be: %', bad;
    END IF;
    SELECT string_agg(r.rolname, ', ') INTO bad FROM pg_catalog.pg_roles AS r
    WHERE r.rolname ~ '^u_[a-z2-7]{26}$' AND (r.rolsuper OR r.rolbypassrls OR r.rolcreatedb OR r.rolcreaterole OR r.rolreplication
       OR EXISTS (SELECT FROM pg_catalog.pg_auth_members AS x JOIN pg_catalog.pg_roles AS g ON g.oid = x.roleid
                  WHERE x.member = r.oid AND g.rolname <> 'semestr_user'));
    IF bad IS NOT NULL THEN
        RAISE EXCEPTION 'persons that may too much: %', bad;
    END IF;
END
$$;
