-- Push and quarantine (docs/sync.md, «push, in order»). The order, the numbers and the judging are the owner's; a person's
-- own operations are read and written as semestr_api under row security (07b), so that two layers have to fail.
SET ROLE semestr_owner;

-- What waits for its last part, as one list; only from p_first on, and without holes.
CREATE OR REPLACE FUNCTION sync.staged_until(p_device uuid, p_first bigint, p_last_op bigint) RETURNS bigint
    LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
    -- A part that comes again begins its end anew.
    DELETE FROM sync.staged WHERE device_id = p_device AND (first_op >= p_first OR p_first <= p_last_op + 1);
    RETURN coalesce((SELECT max(s.first_op + jsonb_array_length(s.ops)) - 1 FROM sync.staged AS s WHERE s.device_id = p_device),
                    p_last_op);
END
$$;

-- What waits of all devices of an account, as stored.
CREATE OR REPLACE FUNCTION sync.staged_size(p_account uuid) RETURNS bigint
    LANGUAGE plpgsql STABLE SET search_path = '' AS $$
BEGIN
    RETURN coalesce((SELECT sum(pg_column_size(s.ops)) FROM sec.device AS d JOIN sync.staged AS s ON s.device_id = d.device_id
                     WHERE d.account_id = p_account), 0);
END
$$;

-- What an account has put aside today. No honest client comes near it; the rest waits in its file for another day.
ALTER TABLE sec.account ADD COLUMN IF NOT EXISTS kept_day date;
ALTER TABLE sec.account ADD COLUMN IF NOT EXISTS kept_bytes bigint NOT NULL DEFAULT 0;
CREATE OR REPLACE FUNCTION sync.keep_bytes(p_account uuid, p_bytes bigint) RETURNS void
    LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE
    kept bigint;
BEGIN
    UPDATE sec.account AS a SET kept_bytes = p_bytes + CASE WHEN a.kept_day = sec.today() THEN a.kept_bytes ELSE 0 END,
                                kept_day = sec.today()
    WHERE a.account_id = p_account RETURNING a.kept_bytes INTO kept;
    IF kept > 16777216 THEN
        RAISE EXCEPTION 'too much was put aside today' USING ERRCODE = '54000';
    END IF;
END
$$;

-- The operations as the client numbered them, sealed again: staged parts and this one. believed_at is F-44.
CREATE OR REPLACE FUNCTION sync.read_ops(p_device sec.device, p_first bigint, p_ops jsonb, p_seq bigint, p_now bigint)
    RETURNS sync.op[] LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE
    trusted constant boolean := coalesce(abs(p_device.skew_ms) <= 300000, false);
    earliest constant bigint := coalesce((extract(epoch FROM p_device.last_ack_at) * 1000)::bigint, 0);
    ops sync.op[];
    unsound bigint;
BEGIN
    WITH r AS MATERIALIZED (
        SELECT p.first_op + o.ord - 1 AS n, o.*, decode(o.l, 'hex') AS salt
        FROM (SELECT s.first_op, s.ops FROM sync.staged AS s WHERE s.device_id = p_device.device_id
              UNION ALL SELECT p_first, p_ops) AS p,
             ROWS FROM (jsonb_to_recordset(p.ops) AS (x bigint, at bigint, p uuid, t text, k text, b bigint, s text, w text, a text,
                                                      u bigint, v int, l text)) WITH ORDINALITY
                 AS o(x, at, p, t, k, b, s, w, a, u, v, l, ord)),
    d AS MATERIALIZED (
        SELECT r.*, k::jsonb AS kj, s::jsonb AS sj,
               sync.op_digest(salt, sync.canonical(v, n, x, at, p, t, k, b, s, w, a, u)) AS digest
        FROM r)
    SELECT array_agg(ROW(n, p_seq + n - p_device.last_op, t, k, kj, s, sj, b, at,
                         CASE WHEN trusted THEN least(greatest(at, earliest), p_now) ELSE p_now END,
                         x, p, w, a, u, v, salt, digest, false, NULL, NULL)::sync.op ORDER BY n),
           count(*) FILTER (WHERE (x IS NOT NULL AND at IS NOT NULL AND t IS NOT NULL AND k IS NOT NULL AND b IS NOT NULL
                                   AND v IS NOT NULL AND octet_length(salt) = 16 AND octet_length(coalesce(w, '')) <= 65536
                                   AND octet_length(k) <= 65536 AND jsonb_typeof(sj) = 'object'
                                   AND NOT jsonb_path_exists(sj, 'strict $.* ? (@.type() != "array" || @.size() != 2)')
                                   AND coalesce(sj -> 'deleted' ->> 1, '1') IN ('0', '1')
                                   AND (octet_length(s) <= 65536 OR sync.short_values(sj))) IS NOT TRUE)
    INTO ops, unsound FROM d;
    IF EXISTS (SELECT FROM unnest(ops) AS o WHERE o.version IS DISTINCT FROM 1) THEN
        RAISE EXCEPTION 'this version of operations is not taken' USING ERRCODE = 'SM005';
    END IF;
    IF unsound > 0 THEN
        PERFORM sync.poison('a field is missing or too long');
    END IF;
    RETURN ops;
END
$$;

-- What was answered for operations that are here already.
CREATE OR REPLACE FUNCTION sync.told_before(p_device uuid, p_first bigint, p_last bigint) RETURNS jsonb
    LANGUAGE plpgsql STABLE SET search_path = '' AS $$
BEGIN
    RETURN coalesce((SELECT jsonb_agg(jsonb_build_object('n', c.op_no, 'r', c.result, 'seq', c.seq, 'why', coalesce(c.why, '{}'))
                                      ORDER BY c.op_no)
                     FROM sync.change AS c
                     WHERE c.device_id = p_device AND c.op_no BETWEEN p_first AND p_last AND c.result <> 'a'), '[]');
END
$$;

-- Fills present, bucket and subject, table by table.
CREATE OR REPLACE FUNCTION sync.place(p_ops sync.op[]) RETURNS sync.op[]
    LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE
    part record;
    placed sync.op[];
    all_placed sync.op[] := '{}';
BEGIN
    FOR part IN SELECT o.object, array_agg(o) AS ops, bool_or(i.name IS NOT NULL) AS known
                FROM unnest(p_ops) AS o LEFT JOIN sync.table_info AS i ON i.name = o.object GROUP BY o.object LOOP
        IF part.known THEN
            EXECUTE pg_catalog.format('SELECT sync.%I($1)', 'place_' || part.object) INTO placed USING part.ops;
        ELSE
            placed := part.ops;
        END IF;
        all_placed := all_placed || placed;
    END LOOP;
    RETURN all_placed;
END
$$;

-- Operations that no merge will see, as they are kept.
CREATE OR REPLACE FUNCTION sync.log_outcomes(p_told sync.outcome[], p_way sync.way) RETURNS void
    LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
    INSERT INTO sync.change(seq, device_id, op_no, account_id, person_id, at_server, at_client, tx, object, key, bucket_id,
                            subject_id, base_rev, patch, reason, verb, undoes, version, result, why, salt, digest)
    SELECT (x.op).seq, p_way.device, (x.op).n, p_way.account, (x.op).person, p_way.at_server, (x.op).at, (x.op).tx, (x.op).object,
           (x.op).key, (x.op).bucket_id, (x.op).subject_id, (x.op).base_rev, (x.op).patch, (x.op).reason, (x.op).verb,
           (x.op).undoes, (x.op).version, x.result, x.why, (x.op).salt, (x.op).digest
    FROM unnest(p_told) AS x;
END
$$;

-- Two lists of unknown length meet: never in loops.
CREATE OR REPLACE FUNCTION sync.outcomes(p_ops sync.op[], p_decided sync.decision[]) RETURNS sync.outcome[]
    LANGUAGE plpgsql SET search_path = '' SET enable_nestloop = off AS $$
BEGIN
    RETURN ARRAY(SELECT ROW(o, d.result, d.why, d.fields, d.server_author, d.server_at)::sync.outcome
                 FROM unnest(p_decided) AS d JOIN unnest(p_ops) AS o ON o.n = d.n);
END
$$;

-- Merges one table's operations as the person under row security. What his scope does not hold is found one by one and
-- refused; that the judge had let it pass is an event.
CREATE OR REPLACE FUNCTION sync.merge_table(p_object text, p_ops sync.op[], p_way sync.way) RETURNS sync.outcome[]
    LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE
    decided sync.decision[];
    o sync.op;
    told sync.outcome[] := '{}';
BEGIN
    EXECUTE pg_catalog.format('SELECT sync.%I($1, $2)', 'merge_' || p_object) INTO decided USING p_ops, p_way;
    RETURN CASE WHEN decided IS NOT NULL THEN sync.outcomes(p_ops, decided) ELSE told END;
EXCEPTION WHEN insufficient_privilege THEN
    -- A privilege that somebody took away is not a person's doing.
    IF NOT (pg_catalog.has_table_privilege('semestr_api', 'app.' || p_object, 'SELECT')
            AND pg_catalog.has_table_privilege('semestr_api', 'app.' || p_object, 'INSERT')
            AND pg_catalog.has_table_privilege('semestr_api', 'app.' || p_object, 'UPDATE')
            AND pg_catalog.has_table_privilege('semestr_api', 'sync.change', 'INSERT')) THEN
        RAISE;
    ELSIF cardinality(p_ops) > 1 THEN
        FOREACH o IN ARRAY p_ops LOOP
            told := told || sync.merge_table(p_object, ARRAY[o], p_way);
        END LOOP;
        RETURN told;
    END IF;
    PERFORM sec.note_event('belt', p_object);
    told := ARRAY[ROW(p_ops[1], 'r', '{"code":"bucket"}', NULL, NULL, NULL)::sync.outcome];
    PERFORM sync.log_outcomes(told, p_way);
    RETURN told;
END
$$;

-- Merges what may be, table by table; returns what was not simply applied.
CREATE OR REPLACE FUNCTION sync.merge(p_ops sync.op[], p_way sync.way) RETURNS sync.outcome[]
    LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE
    part record;
    told sync.outcome[];
    all_told sync.outcome[] := '{}';
BEGIN
    FOR part IN SELECT o.object, array_agg(o) AS ops, bool_or(i.structural) AS structural
                FROM unnest(p_ops) AS o JOIN sync.table_info AS i ON i.name = o.object GROUP BY o.object LOOP
        told := sync.merge_table(part.object, part.ops, p_way);
        all_told := all_told || told;
        IF part.structural THEN
            -- A refused row changes nobody's scope and lends nothing.
            PERFORM sec.note_change(o.object, o.k, NOT o.present) FROM unnest(part.ops) AS o
            WHERE NOT EXISTS (SELECT FROM unnest(told) AS t WHERE (t.op).n = o.n AND t.result <> 'c');
        END IF;
    END LOOP;
    RETURN all_told;
END
$$;

-- One part of a push: no two operations in it touch the same row, and nothing in it decides about the rights of the rest.
CREATE OR REPLACE FUNCTION sync.take(p_ops sync.op[], p_way sync.way, p_quarantine boolean) RETURNS sync.outcome[]
    LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE
    placed sync.op[] := sync.place(p_ops);
    good sync.op[];
    told sync.outcome[];
BEGIN
    IF p_quarantine THEN
        SELECT array_agg(ROW(o, 'q', '{"code":"revoked"}', NULL, NULL, NULL)::sync.outcome) INTO told FROM unnest(placed) AS o;
    ELSE
        -- What the judge does not answer is refused; a place that is not the server's own is refused whatever he says.
        WITH v AS MATERIALIZED (SELECT j.n, j.verdict, j.why FROM rules.judge(p_way.account, placed) AS j),
        x AS MATERIALIZED (
            SELECT o AS op, CASE WHEN v.verdict = 'ok' AND l.lies THEN 'ok' WHEN v.verdict = 'q' THEN 'q' ELSE 'r' END AS verdict,
                   CASE WHEN v.verdict = 'ok' THEN '{"code":"bucket"}' ELSE coalesce(v.why, '{"code":"unknown"}') END AS why
            FROM unnest(placed) AS o LEFT JOIN v ON v.n = o.n,
                 LATERAL (SELECT o.bucket_id IS NOT NULL AND coalesce((o.s -> 'bucket_id' ->> 1)::uuid, o.bucket_id) = o.bucket_id
                             AS lies) AS l)
        SELECT array_agg(op) FILTER (WHERE verdict = 'ok'),
               array_agg(ROW(op, verdict, why, NULL, NULL, NULL)::sync.outcome) FILTER (WHERE verdict <> 'ok')
        INTO good, told FROM x;
    END IF;
    IF told IS NOT NULL THEN
        PERFORM sync.log_outcomes(told, p_way);
    END IF;
    RETURN CASE WHEN good IS NULL THEN told ELSE told || sync.merge(good, p_way) END;
END
$$;

-- Takes operations in segments (a structural table stands alone) and rounds (a row that occurs twice). A lesson that is made
-- changes nothing for what came before it, so the made lessons of a segment go ahead of its cells, as one part. Nor do new
-- people and groups change anything for one another beyond the order of their tables: a list of students is one segment,
-- table by table.
CREATE OR REPLACE FUNCTION sync.take_all(p_ops sync.op[], p_way sync.way, p_quarantine boolean) RETURNS sync.outcome[]
    LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE
    part record;
    told sync.outcome[];
BEGIN
    -- The usual push: cells only, every row once.
    IF NOT EXISTS (SELECT FROM unnest(p_ops) AS o JOIN sync.table_info AS i ON i.name = o.object WHERE i.structural)
       AND cardinality(p_ops) = (SELECT count(*) FROM (SELECT FROM unnest(p_ops) AS o GROUP BY o.object, o.key) AS r) THEN
        RETURN sync.take(p_ops, p_way, p_quarantine);
    END IF;
    FOR part IN
        WITH s AS MATERIALIZED (
            SELECT o, o.n, o.object, o.key,
                   CASE WHEN x.lesson THEN -1 WHEN x.people THEN i.n ELSE 0 END AS turn,
                   CASE WHEN x.people THEN 'people' WHEN i.structural AND NOT x.lesson THEN o.object ELSE '' END AS alone
            FROM unnest(p_ops) AS o LEFT JOIN sync.table_info AS i ON i.name = o.object
            CROSS JOIN LATERAL (SELECT coalesce(o.s -> 'deleted' = '[null, 0]', false) AS is_new) AS y
            CROSS JOIN LATERAL (SELECT y.is_new AND o.object = 'lesson' AS lesson,
                y.is_new AND o.object IN ('person', 'person_name', 'person_private', 'student', 'study_group', 'group_name',
                                          'enrolment', 'movement') AS people) AS x),
        b AS (SELECT s.*, (alone IS DISTINCT FROM lag(alone) OVER (ORDER BY n))::int AS begins FROM s),
        g AS (SELECT b.*, sum(begins) OVER (ORDER BY n) AS segment FROM b),
        p AS (SELECT g.*, row_number() OVER (PARTITION BY segment, object, key COLLATE "C" ORDER BY n) AS round FROM g)
        SELECT array_agg(o ORDER BY n) AS ops FROM p GROUP BY segment, turn, round ORDER BY segment, turn, round
    LOOP
        told := told || sync.take(part.ops, p_way, p_quarantine);
    END LOOP;
    RETURN told;
END
$$;

-- Ends a push: conflicts become rows, the batch is chained, the device and the clock move on.
CREATE OR REPLACE FUNCTION sync.finish(p_me sec.account, p_device sec.device, p_clock sync.clock, p_way sync.way,
        p_ack bigint, p_hash bytea, p_told sync.outcome[]) RETURNS jsonb
    LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE
    from_seq constant bigint := p_clock.seq + 1;
    last_seq bigint := p_clock.seq + p_ack - p_device.last_op;
    v_digest bytea;
    v_head bytea;
BEGIN
    PERFORM sec.rebuild_dirty();
    last_seq := sync.note_conflicts(p_told, p_me, p_device, p_way.at_server, from_seq, last_seq);
    SELECT sha256(string_agg(int8send(c.seq) || convert_to(c.result::text, 'UTF8') || c.digest, ''::bytea ORDER BY c.seq))
    INTO v_digest FROM sync.change AS c WHERE c.seq BETWEEN from_seq AND last_seq;
    v_head := sha256(p_clock.head || int8send(from_seq) || int8send(last_seq) || v_digest);
    INSERT INTO sync.batch(seq_from, seq_to, device_id, account_id, at_server, client_addr, digest, prev, hash)
    VALUES (from_seq, last_seq, p_device.device_id, p_me.account_id, p_way.at_server, inet_client_addr(), v_digest, p_clock.head,
            v_head);
    DELETE FROM sync.staged AS s WHERE s.device_id = p_device.device_id;
    UPDATE sec.device AS d SET last_op = p_ack, last_hash = p_hash, last_ack_at = p_way.at_server, seen_at = p_way.at_server
    WHERE d.device_id = p_device.device_id;
    UPDATE sync.clock AS c SET seq = last_seq, head = v_head WHERE c.id = 1;
    RETURN jsonb_build_object('state', 'taken', 'ack', p_ack, 'seq', last_seq, 'head', encode(v_head, 'hex'), 'results',
        coalesce((SELECT jsonb_agg(jsonb_build_object('n', (x.op).n, 'r', x.result, 'seq', (x.op).seq, 'why', coalesce(x.why, '{}'))
                                   ORDER BY (x.op).n) FROM unnest(p_told) AS x), '[]'));
END
$$;

-- Says what stands, for a call that brings nothing new.
CREATE OR REPLACE FUNCTION sync.stands(p_device sec.device, p_clock sync.clock, p_first bigint) RETURNS jsonb
    LANGUAGE plpgsql STABLE SET search_path = '' AS $$
BEGIN
    RETURN jsonb_build_object('state', 'taken', 'ack', p_device.last_op, 'seq', p_clock.seq, 'head', encode(p_clock.head, 'hex'),
                              'results', sync.told_before(p_device.device_id, p_first, p_device.last_op));
END
$$;

CREATE OR REPLACE FUNCTION sync.push(p_device uuid, p_epoch uuid, p_first bigint, p_prev bytea, p_hash bytea, p_ops jsonb,
        p_more boolean) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
    me sec.account := sec.me();
    device sec.device := sec.admit(p_device, true);
    clock sync.clock;
    way sync.way;
    ops sync.op[];
    fresh sync.op[];
    staged bigint;
    last bigint := p_first + jsonb_array_length(p_ops) - 1;
    answer jsonb;
BEGIN
    IF (last - p_first BETWEEN 0 AND 999 AND p_first >= 1 AND pg_column_size(p_ops) <= 1048576) IS NOT TRUE THEN
        RAISE EXCEPTION 'a push holds 1 to 1000 operations and a mebibyte' USING ERRCODE = '54000';
    END IF;
    PERFORM sec.fresh();
    SELECT * INTO clock FROM sync.clock WHERE id = 1 FOR UPDATE; -- from here the college has one writer
    SELECT * INTO device FROM sec.device WHERE device_id = p_device;
    IF clock.epoch IS DISTINCT FROM p_epoch THEN
        RETURN '{"state":"reset"}';
    END IF;
    staged := sync.staged_until(p_device, p_first, device.last_op);
    IF p_first > staged + 1 OR p_first > device.last_op + 1 AND p_first <> staged + 1 THEN
        RETURN jsonb_build_object('state', 'gap', 'ack', device.last_op);
    ELSIF p_first = device.last_op + 1 AND p_prev IS DISTINCT FROM device.last_hash THEN
        RETURN '{"state":"forked"}';
    ELSIF p_more AND last > device.last_op THEN
        -- Parts without an end would fill the disk, one large value in each.
        IF last - device.last_op > 100000 OR sync.staged_size(me.account_id) > 134217728 THEN
            RAISE EXCEPTION 'a transaction holds at most 100000 operations and 128 MiB' USING ERRCODE = '54000';
        END IF;
        INSERT INTO sync.staged(device_id, first_op, ops) VALUES (p_device, p_first, p_ops);
        RETURN jsonb_build_object('state', 'taken', 'ack', device.last_op, 'seq', 0, 'head', encode(clock.head, 'hex'),
                                  'results', '[]'::jsonb);
    END IF;

    way := ROW(p_device, me.account_id, clock_timestamp());
    ops := sync.read_ops(device, p_first, p_ops, clock.seq, (extract(epoch FROM way.at_server) * 1000)::bigint);
    fresh := ops;
    IF p_first <= device.last_op THEN
        IF EXISTS (SELECT FROM unnest(ops) AS o JOIN sync.change AS c ON c.device_id = p_device AND c.op_no = o.n
                   WHERE o.n <= device.last_op AND c.digest <> o.digest AND c.why ->> 'code' IS DISTINCT FROM 'poison') THEN
            RETURN '{"state":"forked"}';
        END IF;
        SELECT array_agg(o ORDER BY o.n) INTO fresh FROM unnest(ops) AS o WHERE o.n > device.last_op;
    END IF;
    IF fresh IS NULL THEN
        RETURN sync.stands(device, clock, p_first);
    ELSIF sync.chain_end(device.last_hash, ARRAY(SELECT o.digest FROM unnest(fresh) AS o ORDER BY o.n)) IS DISTINCT FROM p_hash THEN
        RETURN '{"state":"forked"}';
    END IF;
    answer := sync.finish(me, device, clock, way, last, p_hash, sync.take_all(fresh, way, device.revoked_at IS NOT NULL));
    RETURN CASE WHEN p_first > device.last_op THEN answer
                ELSE jsonb_set(answer, '{results}', sync.told_before(p_device, p_first, device.last_op) || (answer -> 'results')) END;
END
$$;

-- An operation that fails every push it is in: it takes its number and is kept as the text that came.
CREATE OR REPLACE FUNCTION sync.quarantine(p_device uuid, p_epoch uuid, p_op_no bigint, p_hash bytea, p_raw text, p_error text)
    RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
    me sec.account := sec.me();
    device sec.device := sec.admit(p_device, true);
    clock sync.clock;
    way sync.way;
    op sync.op;
    told sync.outcome[];
BEGIN
    IF (octet_length(p_raw) <= 1048576 AND octet_length(p_hash) = 32 AND octet_length(coalesce(p_error, '')) <= 65536) IS NOT TRUE THEN
        RAISE EXCEPTION 'a mebibyte at most, and a hash of 32 bytes' USING ERRCODE = '54000';
    END IF;
    PERFORM sec.fresh();
    SELECT * INTO clock FROM sync.clock WHERE id = 1 FOR UPDATE;
    SELECT * INTO device FROM sec.device WHERE device_id = p_device;
    IF clock.epoch IS DISTINCT FROM p_epoch THEN
        RETURN '{"state":"reset"}';
    ELSIF p_op_no > device.last_op + 1 THEN
        RETURN jsonb_build_object('state', 'gap', 'ack', device.last_op);
    ELSIF p_op_no <= device.last_op THEN
        RETURN sync.stands(device, clock, p_op_no);
    END IF;
    PERFORM sync.keep_bytes(me.account_id, octet_length(p_raw) + octet_length(coalesce(p_error, '')));
    way := ROW(p_device, me.account_id, clock_timestamp());
    op.n := p_op_no;
    op.seq := clock.seq + 1;
    op.at := (extract(epoch FROM way.at_server) * 1000)::bigint;
    op.tx := p_op_no;
    op.object := '';
    op.key := '';
    op.base_rev := 0;
    op.patch := p_raw;
    op.reason := p_error;
    op.version := 0;
    op.digest := sha256(convert_to(p_raw, 'UTF8'));
    told := ARRAY[ROW(op, 'r', '{"code":"poison"}', NULL, NULL, NULL)::sync.outcome];
    PERFORM sync.log_outcomes(told, way);
    RETURN sync.finish(me, device, clock, way, p_op_no, p_hash, told);
END
$$;
GRANT EXECUTE ON FUNCTION sync.push(uuid, uuid, bigint, bytea, bytea, jsonb, boolean),
    sync.quarantine(uuid, uuid, bigint, bytea, text, text) TO semestr_api;
RESET ROLE;

SET ROLE semestr_api;
-- Only the number goes out: whoever listens learns that something happened and has to ask what.
CREATE OR REPLACE FUNCTION api.push(device uuid, epoch uuid, first bigint, prev bytea, hash bytea, ops jsonb, more boolean)
    RETURNS json LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = '' SET lock_timeout = '5s' SET plan_cache_mode = 'force_generic_plan' SET jit = off AS $$
DECLARE
    answer jsonb := sync.push(device, epoch, first, prev, hash, ops, coalesce(more, false));
BEGIN
    IF (answer ->> 'seq')::bigint > 0 AND (SELECT c.notify FROM sync.clock AS c WHERE c.id = 1) THEN
        PERFORM pg_catalog.pg_notify('semestr', answer ->> 'seq');
    END IF;
    RETURN answer;
END
$$;
CREATE OR REPLACE FUNCTION api.quarantine(device uuid, epoch uuid, op_no bigint, hash bytea, raw text, error text)
    RETURNS json LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = '' SET lock_timeout = '5s' SET plan_cache_mode = 'force_generic_plan' SET jit = off AS $$
DECLARE
    answer jsonb := sync.quarantine(device, epoch, op_no, hash, raw, error);
BEGIN
    IF (answer ->> 'seq')::bigint > 0 AND (SELECT c.notify FROM sync.clock AS c WHERE c.id = 1) THEN
        PERFORM pg_catalog.pg_notify('semestr', answer ->> 'seq');
    END IF;
    RETURN answer;
END
$$;
REVOKE ALL ON FUNCTION api.push(uuid, uuid, bigint, bytea, bytea, jsonb, boolean),
    api.quarantine(uuid, uuid, bigint, bytea, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION api.push(uuid, uuid, bigint, bytea, bytea, jsonb, boolean),
    api.quarantine(uuid, uuid, bigint, bytea, text, text) TO semestr_user;
RESET ROLE;
