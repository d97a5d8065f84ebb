-- The roles of this database's persons go first: later nobody knows which were its own.
DO $$
DECLARE
    r name;
BEGIN
    IF pg_catalog.to_regclass('sec.account') IS NULL THEN
        RETURN;
    END IF;
    FOR r IN SELECT role_name FROM sec.account WHERE role_name ~ '^u_[a-z2-7]{26}$' LOOP
        EXECUTE pg_catalog.format('DROP ROLE IF EXISTS %I', r);
    END LOOP;
END
$$;
DROP FUNCTION IF EXISTS sec.follow_account(), sec.shut_out() CASCADE;
DROP FUNCTION IF EXISTS api.hello(uuid, text, int, bigint), api.register_device(uuid, text, text, bigint, bytea), api.devices(),
    api.revoke_device(uuid, text), api.account_list(), api.status(), api.chain(bigint, bigint), api.change_password(text),
    api.account_add(uuid, uuid, text, name, text, jsonb), api.account_block(text), api.account_reset(text, text),
    api.break_stuck();
DROP FUNCTION IF EXISTS sec.check_verifier(text), sec.check_role(name), sec.make_role(name, text, boolean),
    sec.set_verifier(name, text), sec.drop_role(name), sec.ms(timestamptz), sec.refusal(text, text), sec.not_there(text),
    sec.add_device(uuid, text, text, bigint, bytea), sec.mark_device(uuid, uuid, text), sec.list_devices(uuid), sec.list_accounts(),
    sec.write_account(uuid, uuid, text, name), sec.set_must_change(uuid, boolean), sec.account_of(text),
    sec.block(text, boolean), sec.is_open(uuid, uuid, text), sec.end_stuck(interval), sec.end_sessions(name), sec.status(), sec.size(), sync.new_epoch(),
    sync.baseline(uuid, uuid, uuid, bytea, bigint);
