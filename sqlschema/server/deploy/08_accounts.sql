-- Accounts, devices and what the administrator asks. Roles are made and changed by semestr_acct alone, through the
-- three functions of part 1, whose bodies check every name; no person ever holds CREATEROLE.
GRANT USAGE ON SCHEMA sec, sync TO semestr_acct;
GRANT USAGE ON SCHEMA sec TO semestr_watch;
SET ROLE semestr_owner;
GRANT EXECUTE ON FUNCTION sec.account_id(), sec.me(), sec.note_event(text, text) TO semestr_acct, semestr_watch;
RESET ROLE;

-- 1. Roles.

-- A verifier of SCRAM-SHA-256 and nothing else: a plain password would be taken as one and stand in a log. The
-- key is already stretched, so many rounds protect nothing and would only burn time.
CREATE OR REPLACE FUNCTION sec.check_verifier(p_verifier text) RETURNS void
    LANGUAGE plpgsql IMMUTABLE SET search_path = '' AS $$
BEGIN
    IF p_verifier IS NULL OR pg_catalog.length(p_verifier) > 300 OR p_verifier !~
       '^SCRAM-SHA-256\$(4096|[5-9][0-9]{3}|[1-9][0-9]{4}):[A-Za-z0-9+/]{16,88}={0,2}\$[A-Za-z0-9+/]{43}=:[A-Za-z0-9+/]{43}=$' THEN
        RAISE EXCEPTION 'not a verifier of SCRAM-SHA-256' USING ERRCODE = '22023';
    END IF;
END
$$;

CREATE OR REPLACE FUNCTION sec.check_role(p_role name) RETURNS void
    LANGUAGE plpgsql IMMUTABLE SET search_path = '' AS $$
BEGIN
    IF p_role IS NULL OR p_role !~ '^u_[a-z2-7]{26}$' THEN
        RAISE EXCEPTION 'not the role of a person' USING ERRCODE = '22023';
    END IF;
END
$$;

-- Makes the role of a person. p_again: one that exists is given these very rights and password again; else it is
-- refused, since it may be somebody's of another college in this cluster.
CREATE OR REPLACE FUNCTION sec.make_role(p_role name, p_verifier text, p_again boolean) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    PERFORM sec.check_role(p_role);
    PERFORM sec.check_verifier(p_verifier);
    IF NOT p_again OR NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = p_role) THEN
        EXECUTE pg_catalog.format('CREATE ROLE %I', p_role);
    END IF;
    EXECUTE pg_catalog.format('ALTER ROLE %I LOGIN NOCREATEDB NOCREATEROLE INHERIT CONNECTION LIMIT 4 PASSWORD %L',
                              p_role, p_verifier);
    EXECUTE pg_catalog.format('GRANT semestr_user TO %I', p_role);
    -- Only beginnings: a session may change them, so nothing relies on them (docs/sync.md).
    EXECUTE pg_catalog.format('ALTER ROLE %I SET statement_timeout = ''30s''', p_role);
    EXECUTE pg_catalog.format('ALTER ROLE %I SET lock_timeout = ''5s''', p_role);
    EXECUTE pg_catalog.format('ALTER ROLE %I SET idle_in_transaction_session_timeout = ''15s''', p_role);
    EXECUTE pg_catalog.format('ALTER ROLE %I SET search_path = ''''', p_role);
END
$$;

CREATE OR REPLACE FUNCTION sec.set_verifier(p_role name, p_verifier text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    PERFORM sec.check_role(p_role);
    PERFORM sec.check_verifier(p_verifier);
    EXECUTE pg_catalog.format('ALTER ROLE %I PASSWORD %L', p_role, p_verifier);
END
$$;

CREATE OR REPLACE FUNCTION sec.drop_role(p_role name) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    PERFORM sec.check_role(p_role);
    EXECUTE pg_catalog.format('DROP ROLE IF EXISTS %I', p_role);
END
$$;
ALTER FUNCTION sec.check_verifier(text) OWNER TO semestr_acct;
ALTER FUNCTION sec.check_role(name) OWNER TO semestr_acct;
ALTER FUNCTION sec.make_role(name, text, boolean) OWNER TO semestr_acct;
ALTER FUNCTION sec.set_verifier(name, text) OWNER TO semestr_acct;
ALTER FUNCTION sec.drop_role(name) OWNER TO semestr_acct;

-- The owner of the tables need not be let into the database, of which a copy forgets who is; the watchdog's role reads it.
CREATE OR REPLACE FUNCTION sec.size() RETURNS bigint
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    RETURN pg_catalog.pg_database_size(pg_catalog.current_database());
END
$$;

ALTER FUNCTION sec.size() OWNER TO semestr_watch;
REVOKE ALL ON FUNCTION sec.size() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sec.size() TO semestr_owner;

-- 2. Rows of sec, changed for the functions of api.
SET ROLE semestr_owner;

CREATE OR REPLACE FUNCTION sec.ms(p_at timestamptz) RETURNS bigint
    LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
    SELECT pg_catalog.floor(1000 * EXTRACT(epoch FROM p_at))::bigint
$$;

-- NULL when the caller may, else the refusal, which is kept as an event: an answer commits, an error would not.
CREATE OR REPLACE FUNCTION sec.refusal(p_verb text, p_object text) RETURNS json
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
    me sec.account := sec.entered();
BEGIN
    IF rules.may(me.account_id, p_verb, p_object) THEN
        RETURN NULL;
    END IF;
    PERFORM sec.note_event('right', p_verb || ' ' || p_object);
    RETURN json_build_object('refused', json_build_object('code', 'right', 'verb', p_verb, 'object', p_object));
END
$$;

CREATE OR REPLACE FUNCTION sec.not_there(p_what text) RETURNS json
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    PERFORM sec.note_event('absent', p_what);
    RETURN json_build_object('refused', json_build_object('code', 'absent', 'what', p_what));
END
$$;

-- A new device begins where the log of its file stands with the server; one that is known keeps its place.
CREATE OR REPLACE FUNCTION sec.add_device(p_device uuid, p_name text, p_platform text, p_first bigint, p_prev bytea)
    RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
    me sec.account := sec.entered();
    d sec.device;
BEGIN
    -- The zero device is the server's own: whoever had it could take the numbers of its entries.
    IF p_device IS NULL OR p_device = '00000000-0000-0000-0000-000000000000' OR p_first IS NULL
       OR p_first NOT BETWEEN 1 AND 1000000000000 OR pg_catalog.length(p_prev) IS DISTINCT FROM 32 THEN
        RAISE EXCEPTION 'a device begins with an operation and a chain' USING ERRCODE = '22023';
    END IF;
    -- Two registrations of one account count each other.
    PERFORM FROM sec.account WHERE account_id = me.account_id FOR UPDATE;
    SELECT * INTO d FROM sec.device WHERE device_id = p_device;
    IF FOUND AND d.account_id <> me.account_id THEN
        RAISE EXCEPTION 'the device is not known' USING ERRCODE = 'SM001';
    ELSIF FOUND AND d.revoked_at IS NOT NULL THEN
        RAISE EXCEPTION 'the device was revoked' USING ERRCODE = 'SM002';
    ELSIF NOT FOUND AND (SELECT count(*) FROM sec.device WHERE account_id = me.account_id AND revoked_at IS NULL) >= 20 THEN
        RAISE EXCEPTION 'this account has 20 devices' USING ERRCODE = '54000';
    END IF;
    -- A new device is no way back behind what the person's other devices have sent (F-44).
    INSERT INTO sec.device(device_id, account_id, name, platform, last_op, last_hash, seen_at, last_ack_at)
    VALUES (p_device, me.account_id, pg_catalog.left(p_name, 200), pg_catalog.left(p_platform, 200), p_first - 1, p_prev,
            clock_timestamp(), (SELECT max(o.last_ack_at) FROM sec.device AS o WHERE o.account_id = me.account_id))
    ON CONFLICT (device_id) DO NOTHING;
END
$$;

-- p_mode: refuse, quarantine, active (taken back). False when there is no such device of the account; a NULL
-- account is anybody's device. The person shuts his own, but only the administrator opens or loosens one that is shut:
-- whoever has found the PC is in the same session.
CREATE OR REPLACE FUNCTION sec.mark_device(p_device uuid, p_account uuid, p_mode text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    IF p_mode IS NULL OR p_mode NOT IN ('refuse', 'quarantine', 'active') THEN
        RAISE EXCEPTION 'the mode is refuse, quarantine or active' USING ERRCODE = '22023';
    END IF;
    UPDATE sec.device SET revoked_at = CASE WHEN p_mode <> 'active' THEN clock_timestamp() END,
                          revoke_mode = nullif(p_mode, 'active')
    WHERE device_id = p_device AND (p_account IS NULL OR account_id = p_account AND (
        revoked_at IS NULL OR revoke_mode = p_mode OR p_mode = 'refuse'));
    RETURN FOUND;
END
$$;

CREATE OR REPLACE FUNCTION sec.list_devices(p_account uuid) RETURNS json
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
    SELECT coalesce(json_agg(json_build_object('device', d.device_id, 'account', d.account_id, 'login', a.login,
               'name', d.name, 'platform', d.platform, 'app', d.app_version, 'last_op', d.last_op,
               'state', CASE WHEN d.revoked_at IS NULL THEN 'active' ELSE d.revoke_mode END,
               'seen_at', sec.ms(d.seen_at), 'last_ack_at', sec.ms(d.last_ack_at), 'skew_ms', d.skew_ms)
               ORDER BY a.login, d.seen_at DESC NULLS LAST, d.device_id), '[]')
    FROM sec.device AS d JOIN sec.account AS a USING (account_id)
    WHERE p_account IS NULL OR d.account_id = p_account
$$;

CREATE OR REPLACE FUNCTION sec.list_accounts() RETURNS json
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
    SELECT coalesce(json_agg(json_build_object('account', a.account_id, 'person', a.person_id, 'login', a.login,
               'must_change', a.must_change, 'blocked_at', sec.ms(a.blocked_at),
               'seen_at', sec.ms((SELECT max(d.seen_at) FROM sec.device AS d WHERE d.account_id = a.account_id)))
               ORDER BY a.login), '[]')
    FROM sec.account AS a
$$;

CREATE OR REPLACE FUNCTION sec.write_account(p_account uuid, p_person uuid, p_login text, p_role name) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
    INSERT INTO sec.account(account_id, person_id, login, role_name) VALUES (p_account, p_person, p_login, p_role)
$$;

CREATE OR REPLACE FUNCTION sec.set_must_change(p_account uuid, p_must boolean) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
    UPDATE sec.account SET must_change = p_must WHERE account_id = p_account
$$;

CREATE OR REPLACE FUNCTION sec.account_of(p_login text) RETURNS sec.account
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
    SELECT a FROM sec.account AS a WHERE a.login = p_login
$$;

-- The role's name, NULL for an unknown login.
CREATE OR REPLACE FUNCTION sec.block(p_login text, p_blocked boolean) RETURNS name
    LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
    UPDATE sec.account SET blocked_at = CASE WHEN p_blocked THEN coalesce(blocked_at, clock_timestamp()) END
    WHERE login = p_login RETURNING role_name
$$;

-- Whether the college's rows have this account, as the rules let somebody push it, and it is not blocked there.
CREATE OR REPLACE FUNCTION sec.is_open(p_account uuid, p_person uuid, p_login text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
    SELECT EXISTS (SELECT FROM app.account AS a WHERE a.id = p_account AND a.person_id = p_person AND a.deleted = 0
        AND pg_catalog.lower(pg_catalog.normalize(pg_catalog.btrim(a.login), 'NFKC')) = p_login AND a.blocked_at IS NULL)
$$;

-- Whoever is blocked in the college's rows is out in the same transaction.
CREATE OR REPLACE FUNCTION sec.follow_account() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    IF NEW.blocked_at IS NOT NULL OR NEW.deleted <> 0 THEN
        UPDATE sec.account SET blocked_at = coalesce(blocked_at, clock_timestamp()) WHERE account_id = NEW.id;
    ELSIF TG_OP = 'UPDATE' AND (OLD.blocked_at IS NOT NULL OR OLD.deleted <> 0) THEN
        UPDATE sec.account SET blocked_at = NULL WHERE account_id = NEW.id;
    END IF;
    RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION sec.status() RETURNS json
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
    SELECT json_build_object('version', c.schema_version, 'college', c.college_id, 'epoch', c.epoch, 'seq', c.seq,
               'head', encode(c.head, 'hex'), 'backed_up_seq', c.backed_up_seq, 'devices', sec.list_devices(NULL),
               'accounts', (SELECT count(*) FROM sec.account WHERE blocked_at IS NULL),
               'conflicts', (SELECT count(*) FROM app.conflict WHERE deleted = 0 AND decision IS NULL AND kind = 'conflict'),
               'refused', (SELECT count(*) FROM app.conflict WHERE deleted = 0 AND decision IS NULL AND kind <> 'conflict'),
               'events', (SELECT count(*) FROM sec.event WHERE at > clock_timestamp() - interval '1 day'),
               'size', sec.size(),
               'server_time', sec.ms(clock_timestamp()))
    FROM sync.clock AS c WHERE c.id = 1
$$;

-- After a restore: what clients have seen since the backup is another history.
CREATE OR REPLACE FUNCTION sync.new_epoch() RETURNS uuid
    LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
    UPDATE sync.clock SET epoch = pg_catalog.gen_random_uuid() WHERE id = 1 RETURNING epoch
$$;

-- The first entry of the history: a whole file came in. Answers the chain's head.
CREATE OR REPLACE FUNCTION sync.baseline(p_device uuid, p_account uuid, p_person uuid, p_digest bytea, p_at bigint)
    RETURNS bytea LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
    c sync.clock;
    v_digest bytea;
    v_hash bytea;
BEGIN
    SELECT * INTO STRICT c FROM sync.clock WHERE id = 1 AND seq = 0 FOR UPDATE;
    INSERT INTO sync.change(seq, device_id, op_no, account_id, person_id, at_server, at_client, tx, object, key, bucket_id,
                            base_rev, verb, version, result, digest)
    VALUES (1, p_device, 0, p_account, p_person, clock_timestamp(), p_at, 0, 'college', '["' || c.college_id || '"]',
            c.college_id, 0, 'baseline', 1, 'a', p_digest);
    v_digest := pg_catalog.sha256(pg_catalog.int8send(1) || 'a'::bytea || p_digest);
    v_hash := pg_catalog.sha256(c.head || pg_catalog.int8send(1) || pg_catalog.int8send(1) || v_digest);
    INSERT INTO sync.batch(seq_from, seq_to, device_id, account_id, at_server, digest, prev, hash)
    VALUES (1, 1, p_device, p_account, clock_timestamp(), v_digest, c.head, v_hash);
    UPDATE sync.clock SET seq = 1, head = v_hash WHERE id = 1;
    RETURN v_hash;
END
$$;

CREATE OR REPLACE FUNCTION sec.shut_out() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    PERFORM sec.end_sessions(NEW.role_name);
    RETURN NULL;
END
$$;

DROP TRIGGER IF EXISTS shut_out ON sec.account;
CREATE TRIGGER shut_out AFTER UPDATE OF blocked_at ON sec.account FOR EACH ROW
    WHEN (OLD.blocked_at IS NULL AND NEW.blocked_at IS NOT NULL) EXECUTE FUNCTION sec.shut_out();
DROP TRIGGER IF EXISTS follow_account ON app.account;
CREATE TRIGGER follow_account AFTER INSERT OR UPDATE OF blocked_at, deleted ON app.account
    FOR EACH ROW EXECUTE FUNCTION sec.follow_account();
GRANT EXECUTE ON FUNCTION sec.refusal(text, text), sec.not_there(text), sec.add_device(uuid, text, text, bigint, bytea),
    sec.mark_device(uuid, uuid, text), sec.list_devices(uuid), sec.list_accounts(), sec.status(), sec.ms(timestamptz)
    TO semestr_api;
GRANT EXECUTE ON FUNCTION sec.refusal(text, text), sec.not_there(text), sec.write_account(uuid, uuid, text, name),
    sec.set_must_change(uuid, boolean), sec.block(text, boolean), sec.account_of(text), sec.is_open(uuid, uuid, text), sec.rebuild_scope(uuid)
    TO semestr_acct;
RESET ROLE;

-- 3. What a person may call. Those of semestr_api first.
SET ROLE semestr_api;

CREATE OR REPLACE FUNCTION api.hello(device uuid, app text, version int, client_time bigint) RETURNS json
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
    me sec.account := sec.me();
    d sec.device;
    c sync.clock;
    v_now timestamptz := pg_catalog.clock_timestamp();
BEGIN
    IF version IS DISTINCT FROM 1 THEN
        RAISE EXCEPTION 'this server takes version 1' USING ERRCODE = 'SM005';
    END IF;
    IF me.scope_day IS DISTINCT FROM sec.today() THEN
        PERFORM sec.rebuild_scope(me.account_id);
        me := sec.me();
    END IF;
    UPDATE sec.device AS x SET seen_at = v_now, app_version = pg_catalog.left(hello.app, 100),
                               skew_ms = hello.client_time - sec.ms(v_now)
    WHERE x.device_id = hello.device AND x.account_id = me.account_id RETURNING * INTO d;
    SELECT * INTO STRICT c FROM sync.clock WHERE id = 1;
    RETURN json_build_object(
        'college', c.college_id, 'epoch', c.epoch, 'seq', c.seq, 'head', encode(c.head, 'hex'),
        'account', me.account_id, 'person', me.person_id, 'login', me.login, 'must_change', me.must_change,
        'device', json_build_object('known', d.device_id IS NOT NULL,
            'state', CASE WHEN d.device_id IS NULL THEN '' WHEN d.revoked_at IS NULL THEN 'active' ELSE d.revoke_mode END,
            'last_op', coalesce(d.last_op, 0), 'last_hash', coalesce(encode(d.last_hash, 'hex'), repeat('00', 32))),
        'scope_hash', encode(me.scope_hash, 'hex'), 'server_time', sec.ms(v_now),
        'lease_until', sec.ms(v_now) + me.offline_days * 86400000::bigint,
        'versions', json_build_array(1, 1));
END
$$;

CREATE OR REPLACE FUNCTION api.register_device(device uuid, name text, platform text, first_op bigint, prev bytea)
    RETURNS json LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    PERFORM sec.add_device(device, name, platform, first_op, prev);
    RETURN '{}'::json;
END
$$;

CREATE OR REPLACE FUNCTION api.devices() RETURNS json
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
    me sec.account := sec.entered();
BEGIN
    RETURN json_build_object('devices', sec.list_devices(
        CASE WHEN rules.may(me.account_id, 'edit', 'account') THEN NULL ELSE me.account_id END));
END
$$;

CREATE OR REPLACE FUNCTION api.revoke_device(device uuid, mode text) RETURNS json
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
    me sec.account := sec.entered();
BEGIN
    IF sec.mark_device(device, CASE WHEN NOT rules.may(me.account_id, 'edit', 'account') THEN me.account_id END, mode) THEN
        PERFORM sec.note_event('device ' || mode, device::text);
        RETURN '{}'::json;
    END IF;
    RETURN sec.not_there('device');
END
$$;

CREATE OR REPLACE FUNCTION api.account_list() RETURNS json
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    RETURN coalesce(sec.refusal('edit', 'account'), json_build_object('accounts', sec.list_accounts()));
END
$$;

CREATE OR REPLACE FUNCTION api.status() RETURNS json
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    RETURN coalesce(sec.refusal('edit', 'account'), sec.status());
END
$$;

CREATE OR REPLACE FUNCTION api.chain(seq_from bigint, seq_to bigint) RETURNS json
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    PERFORM sec.entered();
    RETURN json_build_object('batches', (
        SELECT coalesce(json_agg(json_build_object('seq_from', b.seq_from, 'seq_to', b.seq_to, 'device', b.device_id,
                   'account', b.account_id, 'at_server', sec.ms(b.at_server), 'digest', encode(b.digest, 'hex'),
                   'prev', encode(b.prev, 'hex'), 'hash', encode(b.hash, 'hex')) ORDER BY b.seq_from), '[]')
        FROM (SELECT * FROM sync.batch AS x WHERE x.seq_to >= chain.seq_from AND x.seq_from <= chain.seq_to
              ORDER BY x.seq_from LIMIT 1000) AS b));
END
$$;
RESET ROLE;

-- Those that touch roles, or other people's sessions.

CREATE OR REPLACE FUNCTION api.change_password(verifier text) RETURNS json
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
    me sec.account := sec.me();
BEGIN
    PERFORM sec.set_verifier(me.role_name, verifier);
    PERFORM sec.set_must_change(me.account_id, false);
    RETURN '{}'::json;
END
$$;

-- The way in for an account whose row is already among the college's (an ordinary change, judged like all others).
-- Roles are rows too and come the same way, so `grants` has to be null or empty.
CREATE OR REPLACE FUNCTION api.account_add(account uuid, person uuid, login text, role_name name, verifier text, grants jsonb)
    RETURNS json LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
    v_refusal json := sec.refusal('create', 'account');
BEGIN
    IF v_refusal IS NOT NULL THEN
        RETURN v_refusal;
    ELSIF grants IS NOT NULL AND grants <> '[]' THEN
        RAISE EXCEPTION 'grants are made by a push' USING ERRCODE = '0A000';
    ELSIF NOT sec.is_open(account, person, login) THEN
        RETURN sec.not_there('account');
    END IF;
    PERFORM sec.write_account(account, person, login, role_name);
    PERFORM sec.make_role(role_name, verifier, false);
    PERFORM sec.rebuild_scope(account);
    PERFORM sec.note_event('account added', login);
    RETURN '{}'::json;
END
$$;

CREATE OR REPLACE FUNCTION api.account_block(login text) RETURNS json
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
    v_refusal json := sec.refusal('edit', 'account');
BEGIN
    IF v_refusal IS NOT NULL THEN
        RETURN v_refusal;
    ELSIF sec.block(login, true) IS NULL THEN
        RETURN sec.not_there('account');
    END IF;
    PERFORM sec.note_event('account blocked', login);
    RETURN '{}'::json;
END
$$;

-- A new one-time password; opens an account again that account_block had shut, but not one that is blocked in the
-- college's rows.
CREATE OR REPLACE FUNCTION api.account_reset(login text, verifier text) RETURNS json
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
    v_refusal json := sec.refusal('edit', 'account');
    v_account sec.account;
BEGIN
    IF v_refusal IS NOT NULL THEN
        RETURN v_refusal;
    END IF;
    v_account := sec.account_of(login);
    IF v_account.account_id IS NULL THEN
        RETURN sec.not_there('account');
    END IF;
    PERFORM sec.set_verifier(v_account.role_name, verifier);
    PERFORM sec.set_must_change(v_account.account_id, true);
    IF sec.is_open(v_account.account_id, v_account.person_id, v_account.login) THEN
        PERFORM sec.block(login, false);
    END IF;
    PERFORM sec.note_event('account reset', login);
    RETURN '{}'::json;
END
$$;

-- What a blocked person has open; another session of his finds itself refused at its next call.
CREATE OR REPLACE FUNCTION sec.end_sessions(p_role name) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    PERFORM pg_catalog.pg_terminate_backend(a.pid) FROM pg_catalog.pg_stat_activity AS a
    WHERE a.usename = p_role AND a.usename ~ '^u_[a-z2-7]{26}$' AND a.datname = pg_catalog.current_database()
      AND a.pid <> pg_catalog.pg_backend_pid();
END
$$;

-- Ends sessions of persons that hold a write transaction of this college for longer than p_age; how many.
CREATE OR REPLACE FUNCTION sec.end_stuck(p_age interval) RETURNS int
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
    v_pid int;
    v_count int := 0;
BEGIN
    FOR v_pid IN SELECT a.pid FROM pg_catalog.pg_stat_activity AS a
                 WHERE a.datname = pg_catalog.current_database() AND a.usename ~ '^u_[a-z2-7]{26}$'
                   AND a.pid <> pg_catalog.pg_backend_pid() AND a.backend_xid IS NOT NULL
                   AND a.xact_start < pg_catalog.clock_timestamp() - p_age LOOP
        IF pg_catalog.pg_terminate_backend(v_pid) THEN
            v_count := v_count + 1;
        END IF;
    END LOOP;
    IF v_count > 0 THEN
        PERFORM sec.note_event('stuck', v_count::text);
    END IF;
    RETURN v_count;
END
$$;

-- No honest call takes so long; its client repeats it anyway.
CREATE OR REPLACE FUNCTION api.break_stuck() RETURNS int
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    PERFORM sec.me();
    RETURN sec.end_stuck(interval '10 s');
END
$$;
ALTER FUNCTION api.change_password(text) OWNER TO semestr_acct;
ALTER FUNCTION api.account_add(uuid, uuid, text, name, text, jsonb) OWNER TO semestr_acct;
ALTER FUNCTION api.account_block(text) OWNER TO semestr_acct;
ALTER FUNCTION api.account_reset(text, text) OWNER TO semestr_acct;
ALTER FUNCTION api.break_stuck() OWNER TO semestr_watch;
ALTER FUNCTION sec.end_stuck(interval) OWNER TO semestr_watch;
ALTER FUNCTION sec.end_sessions(name) OWNER TO semestr_watch;
GRANT EXECUTE ON FUNCTION sec.end_sessions(name) TO semestr_owner;
