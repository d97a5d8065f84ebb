DO $$
DECLARE
    bad text;
BEGIN
    SELECT string_agg(w.name, ', ') INTO bad
    FROM (VALUES ('hello', 'semestr_api'), ('register_device', 'semestr_api'), ('devices', 'semestr_api'),
                 ('revoke_device', 'semestr_api'), ('account_list', 'semestr_api'), ('status', 'semestr_api'),
                 ('chain', 'semestr_api'), ('change_password', 'semestr_acct'), ('account_add', 'semestr_acct'),
                 ('account_block', 'semestr_acct'), ('account_reset', 'semestr_acct'), ('break_stuck', 'semestr_watch'))
         AS w(name, owner)
         LEFT JOIN pg_catalog.pg_proc AS p ON p.proname = w.name AND p.pronamespace = 'api'::regnamespace
    WHERE p.oid IS NULL OR pg_catalog.pg_get_userbyid(p.proowner) <> w.owner;
    IF bad IS NOT NULL THEN
        RAISE EXCEPTION 'functions of api that are missing or of another owner: %', bad;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_trigger WHERE tgrelid = 'app.account'::regclass AND tgname = 'follow_account'
                                                        AND tgenabled <> 'D') THEN
        RAISE EXCEPTION 'blocking an account is not followed';
    END IF;
END
$$;
