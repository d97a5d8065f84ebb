-- What a client reads: api.pull, scope, snapshot, digest, history, conflicts. Everything here may be run again (upgrade).
-- Every function is STABLE: all it reads, and the numbers it tells, are of one snapshot (docs/sync.md).
SET ROLE semestr_owner;

-- 1. One reader of rows per table, made from sync.table_info, so that no call plans anything anew.

-- {"field":value,…} in name order without empty ones, as an expression over the row «t».
CREATE OR REPLACE FUNCTION sync.fields_expression(p_table sync.table_info) RETURNS text
    LANGUAGE sql STABLE SET search_path = '' AS $$
    SELECT 'pg_catalog.concat(''{'', pg_catalog.substr(pg_catalog.concat(' || string_agg(
        pg_catalog.format(CASE y WHEN 'uuid' THEN 'CASE WHEN t.%1$I IS NOT NULL THEN %2$L || t.%1$I::text || ''"'' END'
                                 WHEN 'bigint' THEN 'CASE WHEN t.%1$I IS NOT NULL THEN %2$L || t.%1$I::text END'
                                 ELSE 'CASE WHEN t.%1$I IS NOT NULL THEN %2$L || pg_catalog.to_json(t.%1$I)::text END' END,
                          f, ',"' || f || '":' || CASE y WHEN 'uuid' THEN '"' ELSE '' END), ', ' ORDER BY o)
        || '), 2), ''}'')'
    FROM unnest(p_table.fields, p_table.field_types) WITH ORDINALITY AS x(f, y, o)
$$;

-- The key as the file's triggers write it.
CREATE OR REPLACE FUNCTION sync.key_expression(p_table sync.table_info) RETURNS text
    LANGUAGE sql STABLE SET search_path = '' AS $$
    SELECT '''['' || ' || string_agg(
        pg_catalog.format(CASE y WHEN 'uuid' THEN '''"'' || t.%1$I::text || ''"''' WHEN 'bigint' THEN 't.%1$I::text'
                                 ELSE 'pg_catalog.to_json(t.%1$I)::text' END, f), ' || '','' || ' ORDER BY o) || ' || '']'''
    FROM unnest(p_table.key_columns, p_table.key_types) WITH ORDINALITY AS x(f, y, o)
$$;

-- What a key text of this table looks like: the key of a refused operation may be anything and must not break a pull.
CREATE OR REPLACE FUNCTION sync.key_pattern(p_table sync.table_info) RETURNS text
    LANGUAGE sql STABLE SET search_path = '' AS $$
    SELECT '^\[' || string_agg(CASE y WHEN 'uuid' THEN '"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"'
                                      WHEN 'bigint' THEN '-?[0-9]{1,18}'
                                      ELSE '"(?:[^"\\]|\\["\\/bfnrt])*"' END, ',' ORDER BY o) || '\]$'
    FROM unnest(p_table.key_types) WITH ORDINALITY AS x(y, o)
$$;

-- The kinds of buckets in which rows of the table may lie; NULL: any. Spares a snapshot the others.
CREATE OR REPLACE FUNCTION sync.kinds_of(p_table sync.table_info) RETURNS text[]
    LANGUAGE sql STABLE SET search_path = '' AS $$
    SELECT CASE WHEN p_table.bucket_column IS NULL OR p_table.name = 'college' THEN ARRAY['college']
                WHEN p_table.bucket IN ('college', 'staff', 'admin', 'methods') THEN ARRAY[p_table.bucket]
                WHEN p_table.bucket = 'college|dispatch' THEN ARRAY['college', 'dispatch']
                WHEN p_table.bucket LIKE 'pd:%' THEN ARRAY['pd']
                WHEN p_table.bucket = '=page_id' OR p_table.name = 'journal_page' THEN ARRAY['page']
                WHEN p_table.bucket = '=group_id' OR p_table.name = 'study_group' THEN ARRAY['group']
                WHEN p_table.bucket IN ('=person_id', '=student_id') OR p_table.name = 'person' THEN ARRAY['person'] END
$$;

CREATE OR REPLACE FUNCTION sync.make_rows_function(p_table sync.table_info) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    EXECUTE pg_catalog.format($f$
CREATE OR REPLACE FUNCTION sync.%1$I(p_keys text[], p_doubt boolean)
    RETURNS TABLE(key text, rev bigint, author uuid, edited bigint, fields text) LANGUAGE plpgsql STABLE AS $b$
BEGIN
    RETURN QUERY
    WITH good AS MATERIALIZED (SELECT u AS k FROM unnest(p_keys) AS u WHERE NOT p_doubt OR u ~ %2$L),
    wanted AS MATERIALIZED (SELECT g.k, %3$s FROM (SELECT g.k, g.k::jsonb AS j FROM good AS g) AS g)
    SELECT w.k, t.rev, t.author_id, t.edited_at, %4$s
    FROM wanted AS w JOIN app.%5$I AS t ON %6$s;
END
$b$ SET search_path = '' $f$, 'rows_' || p_table.name, sync.key_pattern(p_table),
        (SELECT string_agg(pg_catalog.format('(g.j ->> %s)::%s AS k%s', o - 1, y, o), ', ' ORDER BY o)
         FROM unnest(p_table.key_types) WITH ORDINALITY AS x(y, o)),
        sync.fields_expression(p_table), p_table.name,
        (SELECT string_agg(pg_catalog.format('t.%I = w.k%s', f, o), ' AND ' ORDER BY o)
         FROM unnest(p_table.key_columns) WITH ORDINALITY AS x(f, o)));
END
$$;

-- Rows of buckets, ordered by bucket and key, after a place; p_limit NULL: all.
CREATE OR REPLACE FUNCTION sync.make_page_function(p_table sync.table_info) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
    v_keys text := (SELECT string_agg(pg_catalog.format('t.%I%s', f, CASE y WHEN 'text' THEN ' COLLATE "C"' ELSE '' END), ', '
                                      ORDER BY o)
                    FROM unnest(p_table.key_columns, p_table.key_types) WITH ORDINALITY AS x(f, y, o));
    v_after text := (SELECT string_agg(pg_catalog.format('(p_after ->> %s)::%s', o - 1, y), ', ' ORDER BY o)
                     FROM unnest(p_table.key_types) WITH ORDINALITY AS x(y, o));
BEGIN
    EXECUTE pg_catalog.format($f$
CREATE OR REPLACE FUNCTION sync.%1$I(p_buckets uuid[], p_bucket uuid, p_after jsonb, p_limit int)
    RETURNS TABLE(bucket uuid, key text, rev bigint, author uuid, edited bigint, fields text) LANGUAGE plpgsql STABLE AS $b$
BEGIN
    RETURN QUERY
    SELECT b.b, %2$s, t.rev, t.author_id, t.edited_at, %3$s
    FROM (SELECT u AS b FROM unnest(p_buckets) AS u WHERE p_bucket IS NULL OR u >= p_bucket ORDER BY u) AS b
        CROSS JOIN LATERAL (
            SELECT * FROM app.%4$I AS t
            WHERE %5$s AND (p_bucket IS NULL OR b.b > p_bucket OR ROW(%6$s) > ROW(%7$s))
            ORDER BY %6$s LIMIT p_limit) AS t
    LIMIT p_limit;
END
$b$ SET search_path = '' $f$, 'page_' || p_table.name, sync.key_expression(p_table), sync.fields_expression(p_table),
        p_table.name, CASE WHEN p_table.bucket_column IS NULL THEN 'true'
                           ELSE pg_catalog.format('t.%I = b.b', p_table.bucket_column) END, v_keys, v_after);
END
$$;

-- sync.rows_of and sync.page_of: one branch per table.
CREATE OR REPLACE FUNCTION sync.make_dispatch() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    EXECUTE pg_catalog.format($f$
CREATE OR REPLACE FUNCTION sync.rows_of(p_table text, p_keys text[], p_doubt boolean)
    RETURNS TABLE(key text, rev bigint, author uuid, edited bigint, fields text) LANGUAGE plpgsql STABLE AS $b$
BEGIN
    CASE p_table %s ELSE NULL; END CASE;
END
$b$ SET search_path = '' $f$,
        (SELECT string_agg(pg_catalog.format('WHEN %L THEN RETURN QUERY SELECT * FROM sync.%I(p_keys, p_doubt);', name, 'rows_' || name),
                           E'\n        ' ORDER BY n) FROM sync.table_info WHERE n > 0));
    EXECUTE pg_catalog.format($f$
CREATE OR REPLACE FUNCTION sync.page_of(p_table text, p_buckets uuid[], p_bucket uuid, p_after jsonb, p_limit int)
    RETURNS TABLE(bucket uuid, key text, rev bigint, author uuid, edited bigint, fields text) LANGUAGE plpgsql STABLE AS $b$
BEGIN
    CASE p_table %s ELSE NULL; END CASE;
END
$b$ SET search_path = '' $f$,
        (SELECT string_agg(pg_catalog.format(
                    'WHEN %L THEN RETURN QUERY SELECT * FROM sync.%I(p_buckets, p_bucket, p_after, p_limit);', name,
                    'page_' || name), E'\n        ' ORDER BY n) FROM sync.table_info WHERE n > 0));
END
$$;

-- Called after sync.make_tables, again after each upgrade.
CREATE OR REPLACE FUNCTION sync.make_read_functions() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
    i sync.table_info;
    f text;
BEGIN
    FOR i IN SELECT * FROM sync.table_info WHERE n > 0 ORDER BY n LOOP
        PERFORM sync.make_rows_function(i);
        PERFORM sync.make_page_function(i);
        -- A snapshot walks a bucket in key order.
        IF i.bucket_column IS NOT NULL AND i.bucket_column <> i.key_columns[1] THEN
            EXECUTE pg_catalog.format('CREATE INDEX IF NOT EXISTS %I ON app.%I(%I, %s)', i.name || '_walk', i.name,
                i.bucket_column, (SELECT string_agg(pg_catalog.quote_ident(k) || CASE y WHEN 'text' THEN ' COLLATE "C"' ELSE '' END,
                                                    ', ' ORDER BY o)
                                  FROM unnest(i.key_columns, i.key_types) WITH ORDINALITY AS x(k, y, o)));
        END IF;
    END LOOP;
    PERFORM sync.make_dispatch();
    FOR f IN SELECT p.oid::pg_catalog.regprocedure::text FROM pg_catalog.pg_proc AS p
             WHERE p.pronamespace = 'sync'::pg_catalog.regnamespace AND p.proname ~ '^(rows|page)_' LOOP
        EXECUTE 'REVOKE ALL ON FUNCTION ' || f || ' FROM PUBLIC';
        EXECUTE 'GRANT EXECUTE ON FUNCTION ' || f || ' TO semestr_api';
    END LOOP;
END
$$;

-- A row as it travels; p_fields NULL: there is none. Without a SET, so that it is inlined.
CREATE OR REPLACE FUNCTION sync.row_text(p_table text, p_key text, p_rev bigint, p_author uuid, p_edited bigint,
                                         p_fields text) RETURNS text
    LANGUAGE sql STABLE AS $$
    SELECT pg_catalog.concat('{"t":', pg_catalog.to_json(p_table), ',"k":', pg_catalog.to_json(p_key), ',"r":', p_rev, ',"a":',
                             CASE WHEN p_author IS NULL THEN 'null' ELSE '"' || p_author::text || '"' END, ',"e":',
                             coalesce(p_edited::text, 'null'), ',"d":', coalesce(p_fields, 'null'), '}')
$$;

-- One entry of sync.change as a pull needs it.
DO $$
BEGIN
    IF pg_catalog.to_regtype('sync.touch') IS NULL THEN
        CREATE TYPE sync.touch AS (seq bigint, object text, key text, own boolean, op_no bigint, result "char", why jsonb);
    END IF;
END
$$;

-- Whether the caller may see the change log of a place: the rules' word, the scope decides the rest.
CREATE OR REPLACE FUNCTION sec.sees_log(p_bucket uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
    v_kind text;
BEGIN
    SELECT kind INTO v_kind FROM sec.access WHERE account_id = sec.account_id() AND bucket_id = p_bucket AND NOT family;
    RETURN v_kind IS NOT NULL AND EXISTS (
        SELECT FROM sec.rule AS r JOIN sec.grants_on(sec.person_id(), sec.today()::text) AS g ON g.role = r.role
        WHERE r.verb = 'see' AND r.object IN ('change_log', '*') AND (r.field = '*' OR r.field = v_kind));
END
$$;

-- The present rows of what was touched, and null for an own refused row that is not there.
CREATE OR REPLACE FUNCTION sync.touched_rows(p_touched sync.touch[]) RETURNS text
    LANGUAGE plpgsql STABLE SECURITY INVOKER SET search_path = '' AS $$
DECLARE
    r record;
    v_rows text[] := '{}';
BEGIN
    FOR r IN SELECT t.object, array_agg(DISTINCT t.key) AS keys,
                    array_agg(DISTINCT t.key) FILTER (WHERE t.own AND t.result IN ('r', 'q')) AS refused
             FROM unnest(p_touched) AS t WHERE EXISTS (SELECT FROM sync.table_info AS i WHERE i.name = t.object)
             GROUP BY t.object LOOP
        v_rows := v_rows || ARRAY(
            SELECT sync.row_text(r.object, k.key, coalesce(f.rev, 0), f.author, f.edited, f.fields)
            FROM unnest(r.keys) AS k(key) LEFT JOIN sync.rows_of(r.object, r.keys, r.refused IS NOT NULL) AS f ON f.key = k.key
            WHERE f.key IS NOT NULL OR k.key = ANY(r.refused));
    END LOOP;
    RETURN pg_catalog.array_to_string(v_rows, ',');
END
$$;

GRANT EXECUTE ON FUNCTION sync.touched_rows(sync.touch[]), sync.row_text(text, text, bigint, uuid, bigint, text), sec.sees_log(uuid),
    sync.kinds_of(sync.table_info) TO semestr_api;
GRANT USAGE ON TYPE sync.touch, sync.table_info TO semestr_api;
SELECT sync.make_read_functions();
RESET ROLE;

-- 2. The functions of api.
SET ROLE semestr_api;

CREATE OR REPLACE FUNCTION api.pull(p_device uuid, p_epoch uuid, p_cursor bigint, p_head bytea, p_limit int) RETURNS json
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' SET plan_cache_mode = 'force_generic_plan' AS $$
DECLARE
    v_device sec.device := sec.admit(p_device);
    v_hash bytea;
    c sync.clock;
    v_limit int := least(greatest(coalesce(p_limit, 2000), 1), 10000);
    v_touched sync.touch[] := '{}';
    v_more boolean := false;
    v_next bigint;
    v_rows text := '';
    v_results text := '';
BEGIN
    PERFORM sec.fresh();
    SELECT scope_hash INTO v_hash FROM sec.account WHERE account_id = v_device.account_id;
    SELECT * INTO c FROM sync.clock WHERE id = 1;
    IF p_epoch IS DISTINCT FROM c.epoch OR p_cursor IS NULL OR p_cursor < 0 OR p_cursor > c.seq
       OR (p_cursor > 0 AND pg_catalog.length(p_head) > 0 AND NOT EXISTS (
            SELECT FROM sync.batch AS b WHERE b.seq_to = p_cursor AND b.hash = p_head)) THEN
        RETURN '{"reset":true}'::json;
    END IF;
    v_next := c.seq;
    IF p_cursor < c.seq THEN
        v_touched := ARRAY(
            SELECT ROW(h.seq, h.object, h.key, h.device_id = p_device, h.op_no, h.result, h.why)::sync.touch
            FROM sync.change AS h
            WHERE h.seq > p_cursor AND (h.device_id = p_device OR h.result IN ('a', 'c'))
            ORDER BY h.seq LIMIT v_limit + 1);
        v_more := cardinality(v_touched) > v_limit;
        IF v_more THEN
            v_touched := v_touched[1:v_limit];
            v_next := v_touched[v_limit].seq;
        END IF;
        v_rows := sync.touched_rows(v_touched);
        SELECT string_agg(pg_catalog.concat('{"n":', t.op_no, ',"r":"', t.result, '","seq":', t.seq, ',"why":',
                                            coalesce(t.why::text, 'null'), '}'), ',' ORDER BY t.seq)
        INTO v_results FROM unnest(v_touched) AS t WHERE t.own;
    END IF;
    RETURN pg_catalog.concat('{"rows":[', v_rows, '],"next":', v_next, ',"more":', CASE WHEN v_more THEN 'true' ELSE 'false' END,
        ',"seq":', c.seq, ',"head":"', pg_catalog.encode(c.head, 'hex'), '","last_op":', v_device.last_op, ',"scope_hash":"',
        pg_catalog.encode(v_hash, 'hex'), '","results":[', v_results, ']}')::json;
END
$$;

CREATE OR REPLACE FUNCTION api.scope(p_device uuid, p_hash bytea) RETURNS json
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
    v_device sec.device := sec.admit(p_device);
    v_hash bytea;
BEGIN
    PERFORM sec.fresh();
    SELECT scope_hash INTO v_hash FROM sec.account WHERE account_id = v_device.account_id;
    IF v_hash = p_hash THEN
        RETURN pg_catalog.json_build_object('hash', pg_catalog.encode(v_hash, 'hex'), 'same', true);
    END IF;
    RETURN pg_catalog.json_build_object('hash', pg_catalog.encode(v_hash, 'hex'), 'buckets', (
        SELECT coalesce(json_agg(pg_catalog.json_build_object('b', a.bucket_id, 'k', a.kind, 'w', a.can_write, 'f', a.family)
                                 ORDER BY a.bucket_id), '[]')
        FROM sec.access AS a WHERE a.account_id = v_device.account_id));
END
$$;

-- Table by table in the order of tables.json, within it by bucket and key. The token is the place of the last row.
CREATE OR REPLACE FUNCTION api.snapshot(p_device uuid, p_buckets uuid[], p_after text, p_limit int) RETURNS json
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' SET plan_cache_mode = 'force_generic_plan' AS $$
DECLARE
    v_device sec.device := sec.admit(p_device);
    v_left int := least(greatest(coalesce(p_limit, 5000), 1), 20000);
    v_after jsonb := nullif(p_after, '')::jsonb;
    v_buckets uuid[];
    v_kinds text[];
    v_of uuid[];
    v_part text;
    v_got int;
    v_bucket uuid;
    v_key text;
    v_rows text[] := '{}';
    v_next text;
    i sync.table_info;
    v_table_kinds text[];
BEGIN
    PERFORM sec.fresh();
    SELECT coalesce(array_agg(a.bucket_id ORDER BY a.bucket_id), '{}'), coalesce(array_agg(a.kind ORDER BY a.bucket_id), '{}')
    INTO v_buckets, v_kinds FROM sec.access AS a
    WHERE a.account_id = v_device.account_id AND a.bucket_id = ANY(p_buckets);
    FOR i IN SELECT * FROM sync.table_info AS t WHERE t.n > 0 AND t.n >= coalesce((v_after ->> 'n')::int, 0) ORDER BY t.n LOOP
        v_table_kinds := sync.kinds_of(i);
        v_of := CASE WHEN v_table_kinds IS NULL THEN v_buckets ELSE ARRAY(
            SELECT b FROM unnest(v_buckets, v_kinds) AS x(b, k) WHERE k = ANY(v_table_kinds)) END;
        CONTINUE WHEN cardinality(v_of) = 0;
        IF i.n = (v_after ->> 'n')::int THEN
            v_bucket := (v_after ->> 'b')::uuid;
        ELSE
            v_bucket := NULL;
        END IF;
        SELECT string_agg(sync.row_text(i.name, p.key, p.rev, p.author, p.edited, p.fields), ','), count(*)::int,
               (array_agg(p.bucket))[count(*)], (array_agg(p.key))[count(*)]
        INTO v_part, v_got, v_bucket, v_key
        FROM sync.page_of(i.name, v_of, v_bucket, v_after -> 'k', v_left) AS p;
        IF v_got > 0 THEN
            v_rows := v_rows || v_part;
            v_left := v_left - v_got;
        END IF;
        IF v_left <= 0 THEN
            v_next := pg_catalog.jsonb_build_object('n', i.n, 'b', v_bucket, 'k', v_key::jsonb)::text;
            EXIT;
        END IF;
    END LOOP;
    RETURN pg_catalog.concat('{"rows":[', pg_catalog.array_to_string(v_rows, ','), '],"next":',
        coalesce(pg_catalog.to_json(v_next)::text, 'null'), ',"seq":', (SELECT seq FROM sync.clock WHERE id = 1), '}')::json;
END
$$;

-- SHA-256 over «table TAB key TAB fields LF» of every row, in table and key order (docs/sync.md).
CREATE OR REPLACE FUNCTION api.digest(p_bucket uuid) RETURNS json
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' SET plan_cache_mode = 'force_generic_plan' AS $$
DECLARE
    v_kind text;
    v_kinds text[];
    v_text text := '';
    v_lines text;
    i sync.table_info;
BEGIN
    PERFORM sec.me();
    PERFORM sec.fresh();
    SELECT a.kind INTO v_kind FROM sec.access AS a WHERE a.account_id = sec.account_id() AND a.bucket_id = p_bucket;
    IF FOUND THEN
        FOR i IN SELECT * FROM sync.table_info AS t WHERE t.n > 0 ORDER BY t.n LOOP
            v_kinds := sync.kinds_of(i);
            CONTINUE WHEN v_kind <> ALL(v_kinds);
            SELECT string_agg(pg_catalog.concat(i.name, E'\t', p.key, E'\t', p.fields, E'\n'), '')
            INTO v_lines FROM sync.page_of(i.name, ARRAY[p_bucket], NULL, NULL, NULL) AS p;
            v_text := v_text || coalesce(v_lines, '');
        END LOOP;
    END IF;
    RETURN pg_catalog.json_build_object('digest', pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(v_text, 'UTF8')), 'hex'));
END
$$;

CREATE OR REPLACE FUNCTION api.history(p_object text, p_key text) RETURNS json
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    PERFORM sec.me();
    PERFORM sec.fresh();
    RETURN pg_catalog.json_build_object('items', (
        SELECT coalesce(json_agg(pg_catalog.json_build_object(
                   'seq', h.seq, 'at_server', (extract(epoch FROM h.at_server) * 1000)::bigint, 'at_client', h.at_client,
                   'person', h.person_id, 'device', h.device_id, 'patch', h.patch, 'reason', h.reason, 'r', h.result)
                   ORDER BY h.seq), '[]')
        FROM sync.change AS h
        WHERE h.object = p_object AND h.key = p_key AND h.bucket_id IN (
            SELECT b FROM unnest(sec.full_buckets()) AS b
            WHERE b IN (SELECT x.bucket_id FROM sync.change AS x WHERE x.object = p_object AND x.key = p_key)
              AND sec.sees_log(b))));
END
$$;

CREATE OR REPLACE FUNCTION api.conflicts(p_bucket uuid) RETURNS json
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
    v_keys text[];
BEGIN
    PERFORM sec.me();
    PERFORM sec.fresh();
    v_keys := ARRAY(SELECT '["' || f.id::text || '"]' FROM app.conflict AS f
                    WHERE f.bucket_id = p_bucket AND f.decision IS NULL AND f.deleted = 0
                      AND f.bucket_id IN (SELECT a.bucket_id FROM sec.access AS a WHERE a.account_id = sec.account_id()));
    RETURN pg_catalog.concat('{"rows":[', (
        SELECT string_agg(sync.row_text('conflict', f.key, f.rev, f.author, f.edited, f.fields), ',')
        FROM sync.rows_of('conflict', v_keys, false) AS f), ']}')::json;
END
$$;

GRANT EXECUTE ON FUNCTION api.pull(uuid, uuid, bigint, bytea, int), api.scope(uuid, bytea),
    api.snapshot(uuid, uuid[], text, int), api.digest(uuid), api.history(text, text), api.conflicts(uuid) TO semestr_user;
RESET ROLE;
