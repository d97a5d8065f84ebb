-- The college's rows, who is calling, and what semestr_api may touch. Everything here may be run again (upgrade).
SET ROLE semestr_owner;

-- 1. The tables of app, made from the description of the local schema (sqlschema/server/describe.sql).

CREATE OR REPLACE FUNCTION sync.type_of(p_sqlite text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE SET search_path = '' AS $$
BEGIN
    RETURN CASE p_sqlite WHEN 'BLOB' THEN 'uuid' WHEN 'INTEGER' THEN 'bigint'
                         WHEN 'REAL' THEN 'double precision' WHEN 'TEXT' THEN 'text' END;
END
$$;

-- Tells the table's place and shape; the key's columns in the key's order, the fields sorted as the log sorts them.
CREATE OR REPLACE FUNCTION sync.note_table(p_table jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    INSERT INTO sync.table_info AS i(n, name, object, key_columns, key_types, fields, field_types, bucket, bucket_column,
                                     subject_column, family, page_column, lesson_column, group_column, structural)
    SELECT (p_table ->> 'n')::int, p_table ->> 'name', p_table ->> 'object',
           array_agg(c ->> 'name' ORDER BY (c ->> 'key')::int) FILTER (WHERE (c ->> 'key')::int > 0),
           array_agg(sync.type_of(c ->> 'type') ORDER BY (c ->> 'key')::int) FILTER (WHERE (c ->> 'key')::int > 0),
           array_agg(c ->> 'name' ORDER BY (c ->> 'name') COLLATE "C") FILTER (WHERE f.is_field),
           array_agg(sync.type_of(c ->> 'type') ORDER BY (c ->> 'name') COLLATE "C") FILTER (WHERE f.is_field),
           p_table ->> 'bucket',
           CASE WHEN bool_or(c ->> 'name' = 'bucket_id') THEN 'bucket_id'
                WHEN p_table ->> 'bucket' ~ '^=[a-z_]+$' THEN substr(p_table ->> 'bucket', 2) END,
           p_table ->> 'subject', p_table ->> 'family', p_table ->> 'page', p_table ->> 'lesson', p_table ->> 'group',
           coalesce((p_table ->> 'structural')::boolean, false)
    FROM jsonb_array_elements(p_table -> 'columns') AS c,
         LATERAL (SELECT (c ->> 'key')::int = 0 AND c ->> 'name' NOT IN ('author_id', 'edited_at', 'rev') AS is_field) AS f
    ON CONFLICT (name) DO UPDATE
        SET n = excluded.n, object = excluded.object, fields = excluded.fields, field_types = excluded.field_types,
            bucket = excluded.bucket, subject_column = excluded.subject_column, family = excluded.family,
            page_column = excluded.page_column, lesson_column = excluded.lesson_column,
            group_column = excluded.group_column, structural = excluded.structural;
END
$$;

CREATE OR REPLACE FUNCTION sync.index_table(p_name text, p_columns text[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    EXECUTE pg_catalog.format('CREATE INDEX IF NOT EXISTS %I ON app.%I(%s)',
                              p_name || '_' || array_to_string(p_columns, '_'), p_name,
                              (SELECT string_agg(pg_catalog.quote_ident(c), ', ' ORDER BY o)
                               FROM unnest(p_columns) WITH ORDINALITY AS u(c, o)));
END
$$;

CREATE OR REPLACE FUNCTION sync.make_table(p_table jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
    t text := p_table ->> 'name';
    c jsonb;
    tail text;
BEGIN
    IF pg_catalog.to_regclass(pg_catalog.format('app.%I', t)) IS NULL THEN
        EXECUTE pg_catalog.format('CREATE TABLE app.%I(%s, PRIMARY KEY(%s))', t,
            (SELECT string_agg(pg_catalog.format('%I %s NOT NULL', k ->> 'name', sync.type_of(k ->> 'type')), ', ')
             FROM jsonb_array_elements(p_table -> 'columns') AS k WHERE (k ->> 'key')::int > 0),
            (SELECT string_agg(pg_catalog.quote_ident(k ->> 'name'), ', ' ORDER BY (k ->> 'key')::int)
             FROM jsonb_array_elements(p_table -> 'columns') AS k WHERE (k ->> 'key')::int > 0));
    END IF;
    FOR c IN SELECT e FROM jsonb_array_elements(p_table -> 'columns') WITH ORDINALITY AS x(e, o) ORDER BY o LOOP
        tail := CASE WHEN c ->> 'name' IN ('rev', 'deleted') THEN ' NOT NULL DEFAULT 0' ELSE '' END;
        EXECUTE pg_catalog.format('ALTER TABLE app.%I ADD COLUMN IF NOT EXISTS %I %s%s', t, c ->> 'name',
                                  sync.type_of(c ->> 'type'), tail);
    END LOOP;
    EXECUTE pg_catalog.format('ALTER TABLE app.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE pg_catalog.format('ALTER TABLE app.%I FORCE ROW LEVEL SECURITY', t);
    -- The owner's own functions (scope, rules) see everything; the policies of semestr_api are sec.make_policies'.
    EXECUTE pg_catalog.format('DROP POLICY IF EXISTS owner_all ON app.%I', t);
    EXECUTE pg_catalog.format('CREATE POLICY owner_all ON app.%I FOR ALL TO semestr_owner USING (true) WITH CHECK (true)', t);
    EXECUTE pg_catalog.format('REVOKE ALL ON app.%I FROM PUBLIC', t);
    EXECUTE pg_catalog.format('GRANT SELECT, INSERT, UPDATE ON app.%I TO semestr_api', t);
END
$$;

-- What travels is found by its bucket or subject and its number; the primary key stays for the merge.
CREATE OR REPLACE FUNCTION sync.index_tables() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
    i sync.table_info;
    wanted text[];
BEGIN
    FOR i IN SELECT * FROM sync.table_info ORDER BY n LOOP
        IF i.bucket_column IS NULL THEN
            PERFORM sync.index_table(i.name, ARRAY['rev']);
        ELSIF i.bucket_column <> i.key_columns[1] THEN
            PERFORM sync.index_table(i.name, ARRAY[i.bucket_column, 'rev']);
        END IF;
        IF i.subject_column NOT IN (i.key_columns[1], coalesce(i.bucket_column, '')) THEN
            PERFORM sync.index_table(i.name, ARRAY[i.subject_column, 'rev']);
        END IF;
    END LOOP;
    FOREACH wanted SLICE 1 IN ARRAY ARRAY[['lesson', 'page_id'], ['lesson', 'teacher_id'], ['page_teacher', 'employee_id'],
        ['enrolment', 'student_id'], ['journal_page', 'group_id'], ['role_grant', 'person_id'], ['account', 'person_id'],
        ['guardian', 'person_id'], ['substitution', 'employee_id'], ['conflict', 'object_key']] LOOP
        PERFORM sync.index_table(wanted[1], wanted[2:2]);
    END LOOP;
END
$$;

-- p_tables: [{"n","name","object","bucket","subject","family","page","lesson","group","structural",
-- "columns":[{"name","type","key"}]}]. Makes what is missing and drops nothing.
CREATE OR REPLACE FUNCTION sync.make_tables(p_tables jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
    t jsonb;
BEGIN
    -- The order is told anew as a whole, so a table that moved cannot meet another on its old place.
    UPDATE sync.table_info SET n = -n WHERE n > 0;
    FOR t IN SELECT e FROM jsonb_array_elements(p_tables) AS e LOOP
        PERFORM sync.make_table(t);
        PERFORM sync.note_table(t);
    END LOOP;
    PERFORM sync.index_tables();
END
$$;

-- 2. Who is calling. session_user is the one thing in a session that a person's role cannot change.

-- NULL for a role without an account and for a blocked one: policies then show nothing.
CREATE OR REPLACE FUNCTION sec.account_id() RETURNS uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    RETURN (SELECT account_id FROM sec.account WHERE role_name = session_user AND blocked_at IS NULL);
END
$$;

CREATE OR REPLACE FUNCTION sec.person_id() RETURNS uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    RETURN (SELECT person_id FROM sec.account WHERE role_name = session_user AND blocked_at IS NULL);
END
$$;

CREATE OR REPLACE FUNCTION sec.me() RETURNS sec.account
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
    me sec.account;
BEGIN
    SELECT * INTO me FROM sec.account WHERE role_name = session_user;
    IF NOT FOUND OR me.blocked_at IS NOT NULL THEN
        RAISE EXCEPTION 'the account is blocked or unknown' USING ERRCODE = 'SM006';
    END IF;
    RETURN me;
END
$$;

-- The college's present day.
CREATE OR REPLACE FUNCTION sec.today() RETURNS date
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
    SELECT (pg_catalog.clock_timestamp() AT TIME ZONE timezone)::date FROM sync.clock WHERE id = 1
$$;

-- Lets a device of the caller in, or raises SM006, SM004, SM001, SM002. p_push: a device in quarantine may still push,
-- since what it brings is kept and shown; the caller looks at revoke_mode.
CREATE OR REPLACE FUNCTION sec.admit(p_device uuid, p_push boolean DEFAULT false) RETURNS sec.device
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
    me sec.account := sec.me();
    d sec.device;
BEGIN
    IF me.must_change THEN
        RAISE EXCEPTION 'the password must be changed first' USING ERRCODE = 'SM004';
    END IF;
    SELECT * INTO d FROM sec.device WHERE device_id = p_device AND account_id = me.account_id;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'the device is not known' USING ERRCODE = 'SM001';
    END IF;
    IF d.revoked_at IS NOT NULL AND NOT (p_push AND d.revoke_mode = 'quarantine') THEN
        RAISE EXCEPTION 'the device was revoked' USING ERRCODE = 'SM002';
    END IF;
    RETURN d;
END
$$;

-- Raises SM003 when the caller's scope is of another day: he says hello, which makes it anew.
CREATE OR REPLACE FUNCTION sec.fresh() RETURNS void
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    IF (sec.me()).scope_day IS DISTINCT FROM sec.today() THEN
        RAISE EXCEPTION 'the scope is of another day' USING ERRCODE = 'SM003';
    END IF;
END
$$;

-- What was tried, by whom, from where; never a value.
CREATE OR REPLACE FUNCTION sec.note_event(p_kind text, p_detail text DEFAULT NULL) RETURNS void
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
    INSERT INTO sec.event(role_name, client, kind, detail)
    VALUES (session_user, pg_catalog.inet_client_addr(), p_kind, p_detail)
$$;

-- The first day of the server's history. A second call changes nothing but the names of things.
CREATE OR REPLACE FUNCTION sync.found(p_college uuid, p_epoch uuid, p_timezone text, p_version int) RETURNS void
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
    INSERT INTO sync.clock(id, college_id, epoch, seq, head, schema_version, timezone)
    VALUES (1, p_college, p_epoch, 0, pg_catalog.decode(pg_catalog.repeat('00', 32), 'hex'), p_version, p_timezone)
    ON CONFLICT (id) DO UPDATE SET schema_version = excluded.schema_version, timezone = excluded.timezone
$$;

-- 3. What semestr_api may touch in sec and sync, each table under a policy. Nothing may be deleted but staged parts.

DO $$
DECLARE
    t text;
    p record;
BEGIN
    FOREACH t IN ARRAY ARRAY['sec.account', 'sec.access', 'sec.subject', 'sec.rule', 'sec.device', 'sec.event',
                             'sync.clock', 'sync.batch', 'sync.change', 'sync.staged', 'sync.table_info'] LOOP
        EXECUTE pg_catalog.format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', t);
    END LOOP;
    FOR p IN SELECT * FROM (VALUES
        ('sec.account', 'own', 'SELECT', 'account_id = (SELECT sec.account_id())', NULL),
        ('sec.access', 'own', 'SELECT', 'account_id = (SELECT sec.account_id())', NULL),
        ('sec.subject', 'own', 'SELECT', 'account_id = (SELECT sec.account_id())', NULL),
        ('sec.rule', 'everybody', 'SELECT', 'true', NULL),
        ('sec.device', 'own', 'ALL', 'account_id = (SELECT sec.account_id())', 'account_id = (SELECT sec.account_id())'),
        ('sync.clock', 'everybody', 'SELECT', 'true', NULL),
        ('sync.clock', 'everybody_writes', 'UPDATE', '(SELECT sec.account_id()) IS NOT NULL', 'id = 1'),
        ('sync.batch', 'everybody', 'SELECT', '(SELECT sec.account_id()) IS NOT NULL', NULL),
        ('sync.batch', 'own', 'INSERT', NULL, 'account_id = (SELECT sec.account_id())'),
        ('sync.change', 'own', 'INSERT', NULL, 'account_id = (SELECT sec.account_id())'),
        ('sync.change', 'scope', 'SELECT', 'account_id = (SELECT sec.account_id()) OR EXISTS (SELECT FROM sec.access AS a '
            'WHERE a.account_id = (SELECT sec.account_id()) AND a.bucket_id = change.bucket_id AND (NOT a.family OR '
            'EXISTS (SELECT FROM sec.subject AS s WHERE s.account_id = a.account_id AND s.person_id = change.subject_id)))', NULL),
        ('sync.staged', 'own', 'ALL', 'device_id IN (SELECT d.device_id FROM sec.device AS d)',
            'device_id IN (SELECT d.device_id FROM sec.device AS d)'),
        ('sync.table_info', 'everybody', 'SELECT', 'true', NULL)) AS x(tab, name, cmd, uses, checks) LOOP
        EXECUTE pg_catalog.format('DROP POLICY IF EXISTS %I ON %s', p.name, p.tab);
        EXECUTE pg_catalog.format('CREATE POLICY %I ON %s FOR %s TO semestr_api%s%s', p.name, p.tab, p.cmd,
                                  ' USING (' || p.uses || ')', ' WITH CHECK (' || p.checks || ')');
    END LOOP;
END
$$;
GRANT USAGE ON SCHEMA sec, sync, app, rules TO semestr_api;
GRANT SELECT ON sec.account, sec.access, sec.subject, sec.rule, sync.table_info TO semestr_api;
GRANT SELECT, INSERT, UPDATE ON sec.device TO semestr_api;
GRANT SELECT, UPDATE ON sync.clock TO semestr_api;
GRANT SELECT, INSERT ON sync.batch, sync.change TO semestr_api;
GRANT SELECT, INSERT, DELETE ON sync.staged TO semestr_api;
GRANT USAGE ON TYPE sync.op, sec.account, sec.device TO semestr_api;
GRANT EXECUTE ON FUNCTION sec.account_id(), sec.person_id(), sec.me(), sec.today(), sec.admit(uuid, boolean), sec.fresh(),
    sec.note_event(text, text) TO semestr_api;
RESET ROLE;
