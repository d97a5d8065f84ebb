-- The merge: two functions per table, written once from sync.table_info, so that every value is cast and every plan is
-- kept; nothing here is planned anew in a push (docs/adr/0004, docs/adr/0005).
SET ROLE semestr_owner;

DO $$
BEGIN
    IF pg_catalog.to_regtype('sync.way') IS NULL THEN
        -- By whom and through what a batch came.
        CREATE TYPE sync.way AS (device uuid, account uuid, at_server timestamptz);
        -- What became of an operation that was not simply applied. fields: [{"f","b","s","i"}] that conflict.
        CREATE TYPE sync.outcome AS (op sync.op, result "char", why jsonb, fields jsonb, server_author uuid, server_at bigint);
        -- The same as a merge tells it, by the operation's number.
        CREATE TYPE sync.decision AS (n bigint, result "char", why jsonb, fields jsonb, server_author uuid, server_at bigint);
    END IF;
END
$$;

-- A deletion is a conflict when somebody else's change came after what its author had seen.
CREATE OR REPLACE FUNCTION sync.changed_by_other(p_object text, p_key text, p_base bigint, p_person uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    RETURN EXISTS (
        SELECT FROM sync.change AS c
        WHERE c.object = p_object AND c.key = p_key AND c.seq > p_base AND c.person_id IS DISTINCT FROM p_person
          AND (c.result = 'a' OR c.result = 'c' AND c.patch IS NOT NULL
               AND jsonb_array_length(c.why -> 'fields') < (SELECT count(*) FROM jsonb_object_keys(c.patch::jsonb))));
END
$$;

-- A row that is here but not the caller's to see: whatever he sends for it, the answer would tell of it. The same SQLSTATE
-- as a policy's. Volatile, or the planner would call it beforehand.
CREATE OR REPLACE FUNCTION sync.unseen() RETURNS boolean
    LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
BEGIN
    RAISE EXCEPTION 'the row is out of scope' USING ERRCODE = '42501';
END
$$;

-- No value longer than 64 KiB; asked only when the whole patch is.
CREATE OR REPLACE FUNCTION sync.short_values(p_s jsonb) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE SET search_path = '' AS $$
BEGIN
    RETURN NOT EXISTS (SELECT FROM jsonb_each(p_s) AS e
                       WHERE octet_length(e.value ->> 0) > 65536 OR octet_length(e.value ->> 1) > 65536);
END
$$;

-- The text of one key part as SQLite's json_array writes it.
CREATE OR REPLACE FUNCTION sync.key_part(p_type text, p_expression text) RETURNS text
    LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
    SELECT CASE p_type WHEN 'uuid' THEN format('''"'' || %s || ''"''', p_expression)
                       WHEN 'text' THEN format('to_json(%s)::text', p_expression)
                       ELSE format('(%s)::text', p_expression) END
$$;

-- The expression of a row's bucket in sync.place_<table>; `r` is the row here, `o` the operation.
CREATE OR REPLACE FUNCTION sync.bucket_expression(i sync.table_info) RETURNS text
    LANGUAGE plpgsql STABLE SET search_path = '' AS $$
DECLARE
    c text := substr(i.bucket, 2);
BEGIN
    IF i.bucket LIKE '=%' AND c = ANY(i.key_columns) THEN
        RETURN 'o.k_' || c; -- part of the key, so it can never change
    ELSIF i.bucket = 'given' THEN
        RETURN 'r.bucket_id';
    ELSIF i.bucket IN ('college', 'staff', 'admin', 'methods', 'dispatch') THEN
        RETURN CASE WHEN 'bucket_id' = ANY(i.fields) THEN 'coalesce(r.bucket_id, v_named)' ELSE 'v_named' END;
    END IF;
    RETURN format('sync.placed_in(%L, v_college, r.bucket_id, %s, o.s)', i.bucket,
        (SELECT 'jsonb_build_object(' || string_agg(format('%L, o.k_%s', k, k), ', ') || ')' FROM unnest(i.key_columns) AS k)
        || ' || CASE WHEN r.rev IS NULL THEN ''{}'' ELSE to_jsonb(r) END');
END
$$;

-- The bucket of a row whose rule looks at fields: that of the row as the patch leaves it. NULL when the patch would move
-- a row that is already here.
CREATE OR REPLACE FUNCTION sync.placed_in(p_rule text, p_college uuid, p_present uuid, p_row jsonb, p_s jsonb) RETURNS uuid
    LANGUAGE plpgsql STABLE SET search_path = '' AS $$
DECLARE
    allowed uuid[] := sync.buckets_of(p_rule, p_college, p_row || coalesce(
        (SELECT jsonb_object_agg(e.key, e.value -> 1) FROM jsonb_each(p_s) AS e), '{}'));
    said uuid := coalesce(p_present, (p_s -> 'bucket_id' ->> 1)::uuid);
BEGIN
    IF said = ANY(allowed) THEN
        RETURN said;
    ELSIF p_present IS NULL THEN
        RETURN allowed[1];
    END IF;
    -- A tombstone keeps its place when its fields are emptied.
    RETURN CASE WHEN array_remove(allowed, NULL) = '{}' OR allowed = sync.buckets_of(p_rule, p_college, p_row) THEN p_present END;
END
$$;

-- sync.place_<table>: checks the key's text, and fills present, bucket_id and subject_id from the row as it is here.
CREATE OR REPLACE FUNCTION sync.make_place(i sync.table_info) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $make$
DECLARE
    keys text;      -- the casts
    joined text;    -- o to r
    rendered text;  -- the key's text as it must be
    subject text;
    named text := CASE WHEN i.bucket IN ('staff', 'admin', 'methods', 'dispatch')
                       THEN format('sync.named_bucket(v_college, %L)', i.bucket) ELSE 'v_college' END;
BEGIN
    SELECT string_agg(format('(u.k ->> %s)::%s AS k_%s', o - 1, t, c), ', ' ORDER BY o),
           string_agg(format('r.%I = o.k_%s', c, c), ' AND ' ORDER BY o),
           '''['' || ' || string_agg(sync.key_part(t, 'o.k_' || c), ' || '','' || ' ORDER BY o) || ' || '']'''
    INTO keys, joined, rendered
    FROM unnest(i.key_columns, i.key_types) WITH ORDINALITY AS x(c, t, o);
    subject := CASE WHEN i.subject_column IS NULL THEN 'NULL::uuid'
                    WHEN i.subject_column = ANY(i.key_columns) THEN 'o.k_' || i.subject_column
                    ELSE format('coalesce((o.s -> %L ->> 1)::uuid, r.%I)', i.subject_column, i.subject_column) END;
    EXECUTE format($body$
CREATE OR REPLACE FUNCTION sync.place_%1$s(p_ops sync.op[]) RETURNS sync.op[]
    LANGUAGE plpgsql SET search_path = '' SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $f$
DECLARE
    v_college uuid := (SELECT college_id FROM sync.clock WHERE id = 1);
    v_named uuid := %6$s;
    v_placed sync.op[];
BEGIN
    WITH o AS MATERIALIZED (SELECT u.*, %2$s FROM unnest(p_ops) AS u)
    SELECT array_agg(ROW(CASE WHEN o.key = %4$s THEN o.n ELSE sync.poison('key') END, o.seq, o.object, o.key, o.k, o.patch, o.s,
                         o.base_rev, o.at, o.believed_at, o.tx, o.person, o.reason, o.verb, o.undoes, o.version, o.salt,
                         o.digest, coalesce(r.deleted = 0, false), %5$s, %7$s)::sync.op)
    INTO v_placed
    FROM o LEFT JOIN app.%1$I AS r ON %3$s;
    RETURN v_placed;
END
$f$
$body$, i.name, keys, joined, rendered, sync.bucket_expression(i), named, subject);
END
$make$;

-- sync.merge_<table>: read, decide, write and log in one statement. Returns the operations that were not simply applied.
-- It runs as semestr_api, under row security: what the caller's scope does not hold is neither read nor written, whatever
-- the judge has said. Not a definer function itself: a superuser calls it and gives what it makes to semestr_api.
-- «here» is the value in force; a row that was never made counts as deleted unless the operation makes it.
CREATE OR REPLACE FUNCTION sync.make_merge(i sync.table_info) RETURNS void
    LANGUAGE plpgsql SET search_path = '' AS $make$
DECLARE
    keys text; joined text; key_list text; key_values text;
    cast_fields text; here_fields text; decided text; applied text; clashed text; written text; field_list text;
    updated text; told text; told_names text;
BEGIN
    SELECT string_agg(format('(u.k ->> %s)::%s AS k_%s', o - 1, t, c), ', ' ORDER BY o),
           string_agg(format('r.%I = o.k_%s', c, c), ' AND ' ORDER BY o),
           string_agg(quote_ident(c), ', ' ORDER BY o), string_agg('k_' || c, ', ' ORDER BY o)
    INTO keys, joined, key_list, key_values
    FROM unnest(i.key_columns, i.key_types) WITH ORDINALITY AS x(c, t, o);

    SELECT string_agg(format('u.s ? %1$L AS has_%1$s, (u.s -> %1$L ->> 0)::%2$s AS old_%1$s, (u.s -> %1$L ->> 1)::%2$s AS new_%1$s',
                             c, t), E',\n            ' ORDER BY o),
           string_agg(CASE c
               WHEN 'deleted' THEN 'CASE WHEN r.rev IS NOT NULL THEN r.deleted WHEN o.has_deleted AND o.old_deleted IS NULL '
                                   'THEN NULL ELSE 1 END AS here_deleted'
               ELSE format('r.%I AS here_%s', c, c) END, ', ' ORDER BY o),
           string_agg(CASE c
               WHEN 'bucket_id' THEN 'false AS put_bucket_id, false AS clash_bucket_id' -- the server's own, see sync.place_…
               ELSE format('has_%1$s AND NOT whole AND here_%1$s IS NOT DISTINCT FROM old_%1$s AND here_%1$s IS DISTINCT FROM new_%1$s AS put_%1$s, '
                           'has_%1$s AND here_%1$s IS DISTINCT FROM new_%1$s AND (whole OR here_%1$s IS DISTINCT FROM old_%1$s) AS clash_%1$s', c) END,
               E',\n            ' ORDER BY o),
           string_agg('put_' || c, ' OR ' ORDER BY o), string_agg('clash_' || c, ' OR ' ORDER BY o),
           string_agg(CASE c
               WHEN 'bucket_id' THEN 'coalesce(here_bucket_id, bucket_id)'
               WHEN 'deleted' THEN 'coalesce(CASE WHEN put_deleted THEN new_deleted ELSE here_deleted END, 0)'
               ELSE format('CASE WHEN put_%1$s THEN new_%1$s ELSE here_%1$s END', c) END, ', ' ORDER BY o),
           string_agg(quote_ident(c), ', ' ORDER BY o),
           string_agg(format('%1$I = excluded.%1$I', c), ', ' ORDER BY o),
           string_agg(format('CASE WHEN clash_%1$s THEN jsonb_build_array(jsonb_build_object(''f'', %1$L, ''b'', s -> %1$L -> 0, ''s'', to_jsonb(here_%1$s), ''i'', s -> %1$L -> 1)) ELSE ''[]'' END', c),
                      E'\n            || ' ORDER BY o),
           string_agg(format('CASE WHEN clash_%1$s THEN %1$L END', c), ', ' ORDER BY o)
    INTO cast_fields, here_fields, decided, applied, clashed, written, field_list, updated, told, told_names
    FROM unnest(i.fields, i.field_types) WITH ORDINALITY AS x(c, t, o);

    EXECUTE format($body$
CREATE OR REPLACE FUNCTION sync.merge_%1$s(p_ops sync.op[], p_way sync.way) RETURNS sync.decision[]
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $f$
DECLARE
    v_told sync.decision[];
BEGIN
    -- OFFSET 0 keeps a step's values from being worked out again in the next; only the decisions are stored.
    WITH x AS MATERIALIZED (
        SELECT d.*, %8$s AS put_any, %9$s AS clash_any
        FROM (
            SELECT w.*,
            %7$s
            FROM (
                SELECT j.*, CASE WHEN present AND here_rev IS NULL THEN sync.unseen() ELSE false END
                       OR coalesce(here_deleted = 1, false)
                            AND (NOT has_deleted OR new_deleted = 0 AND old_deleted IS DISTINCT FROM 1)
                       OR CASE WHEN has_deleted AND new_deleted IS DISTINCT FROM 0 AND here_deleted = 0 AND here_rev > base_rev
                               THEN sync.changed_by_other(%6$L, key, base_rev, person) ELSE false END AS whole
                FROM (
                    SELECT o.*, r.rev AS here_rev, r.author_id AS here_author, r.edited_at AS here_at, %4$s
                    FROM (
                        SELECT u.*, %2$s,
            %3$s
                        FROM unnest(p_ops) AS u OFFSET 0) AS o
                    LEFT JOIN app.%1$I AS r ON %5$s OFFSET 0) AS j
                OFFSET 0) AS w
            OFFSET 0) AS d),
    up AS (
        INSERT INTO app.%1$I(%10$s, %11$s, author_id, edited_at, rev)
        SELECT %12$s, %13$s,
               CASE WHEN put_any THEN person ELSE here_author END, CASE WHEN put_any THEN believed_at ELSE here_at END, seq
        FROM x WHERE put_any OR clash_any AND here_rev IS NOT NULL
        ON CONFLICT (%10$s) DO UPDATE SET %14$s, author_id = excluded.author_id, edited_at = excluded.edited_at, rev = excluded.rev),
    lg AS (
        INSERT INTO sync.change(seq, device_id, op_no, account_id, person_id, at_server, at_client, tx, object, key, bucket_id,
                                subject_id, base_rev, patch, reason, verb, undoes, version, result, why, salt, digest)
        SELECT seq, p_way.device, n, p_way.account, person, p_way.at_server, at, tx, object, key, bucket_id, subject_id, base_rev,
               patch, reason, verb, undoes, version, CASE WHEN clash_any THEN 'c' WHEN put_any THEN 'a' ELSE 'n' END::"char",
               CASE WHEN clash_any THEN jsonb_build_object('code', 'conflict',
                   'fields', to_jsonb(array_remove(ARRAY[%16$s], NULL))) END, salt, digest
        FROM x)
    SELECT array_agg(ROW(n, CASE WHEN clash_any THEN 'c' ELSE 'n' END::"char",
                         CASE WHEN clash_any THEN jsonb_build_object('code', 'conflict',
                             'fields', to_jsonb(array_remove(ARRAY[%16$s], NULL))) END,
                         CASE WHEN clash_any THEN %15$s END, here_author, here_at)::sync.decision)
    INTO v_told FROM x WHERE clash_any OR NOT put_any;
    RETURN v_told;
END
$f$
$body$, i.name, keys, cast_fields, here_fields, joined, i.name, decided, applied, clashed, key_list, field_list, key_values,
        written, updated, told, told_names);
    EXECUTE format('ALTER FUNCTION sync.%I(sync.op[], sync.way) OWNER TO semestr_api', 'merge_' || i.name);
    EXECUTE format('REVOKE ALL ON FUNCTION sync.%I(sync.op[], sync.way) FROM PUBLIC', 'merge_' || i.name);
    EXECUTE format('GRANT EXECUTE ON FUNCTION sync.%I(sync.op[], sync.way) TO semestr_owner', 'merge_' || i.name);
END
$make$;

CREATE OR REPLACE FUNCTION sync.make_merge_functions() RETURNS void
    LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE
    i sync.table_info;
BEGIN
    FOR i IN SELECT * FROM sync.table_info ORDER BY n LOOP
        PERFORM sync.make_place(i);
        PERFORM sync.make_merge(i);
    END LOOP;
END
$$;
GRANT USAGE ON TYPE sync.way, sync.decision TO semestr_api;
GRANT EXECUTE ON FUNCTION sync.unseen(), sync.changed_by_other(text, text, bigint, uuid) TO semestr_api;
RESET ROLE;
SELECT sync.make_merge_functions();
