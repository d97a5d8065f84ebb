-- Conflicts, refusals and waiting operations become rows that travel (docs/adr/0005).
SET ROLE semestr_owner;

-- The open conflicts of one author, for the push that may close them.
CREATE INDEX IF NOT EXISTS conflict_open ON app.conflict(incoming_author_id, object, object_key)
    WHERE decision IS NULL AND deleted = 0 AND kind = 'conflict';

-- An entry of the server itself for each given row of app.conflict; p_fields: what was changed, NULL for a new row.
CREATE OR REPLACE FUNCTION sync.log_conflicts(p_rows app.conflict[], p_fields text[], p_now timestamptz) RETURNS void
    LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE
    zero constant uuid := '00000000-0000-0000-0000-000000000000';
    ms constant bigint := (extract(epoch FROM p_now) * 1000)::bigint;
BEGIN
    WITH e AS MATERIALIZED (
        SELECT c.rev, c.bucket_id, c.subject_id, '["' || c.id || '"]' AS key, sync.random_salt() AS salt,
               (SELECT '{' || string_agg(to_json(f.key)::text || ':[null,' || f.value::text || ']', ',' ORDER BY f.key COLLATE "C") || '}'
                FROM jsonb_each(to_jsonb(c)) AS f
                WHERE f.value <> 'null' AND CASE WHEN p_fields IS NULL THEN f.key NOT IN ('id', 'author_id', 'edited_at', 'rev')
                                                 ELSE f.key = ANY(p_fields) END) AS patch
        FROM unnest(p_rows) AS c)
    INSERT INTO sync.change(seq, device_id, op_no, account_id, at_server, at_client, tx, object, key, bucket_id, subject_id,
                            base_rev, patch, verb, version, result, salt, digest)
    SELECT rev, zero, rev, zero, p_now, ms, rev, 'conflict', key, bucket_id, subject_id, 0, patch, 'noteConflict', 1, 'a', salt,
           sync.op_digest(salt, sync.canonical(1, rev, rev, ms, NULL, 'conflict', key, 0, patch, NULL, 'noteConflict', NULL))
    FROM e;
END
$$;

CREATE OR REPLACE FUNCTION sync.random_salt() RETURNS bytea
    LANGUAGE sql VOLATILE RETURN uuid_send(gen_random_uuid());

-- The rows of what was not applied in this push: one per conflicting field, one per refused or waiting operation. When one
-- author meets the same field again, the newest row stays open with the oldest base. Returns the last number given.
CREATE OR REPLACE FUNCTION sync.note_conflicts(p_told sync.outcome[], p_me sec.account, p_device sec.device, p_now timestamptz,
        p_from bigint, p_last bigint) RETURNS bigint
    LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE
    ms constant bigint := (extract(epoch FROM p_now) * 1000)::bigint;
    home constant uuid := sync.named_bucket(p_me.person_id, 'own');
    made app.conflict[];
    older app.conflict[];
BEGIN
    WITH t AS MATERIALIZED (
        SELECT (x.op).n AS n, (x.op).seq AS seq, (x.op).object AS object, (x.op).key AS key, (x.op).at AS at,
               (x.op).subject_id AS subject_id, x.result, x.why, x.server_author, x.server_at, (x.op).patch AS patch,
               f.f, f.b, f.s, f.i,
               CASE WHEN a.bucket_id IS NULL THEN home ELSE a.bucket_id END AS bucket_id
        FROM unnest(p_told) AS x
        LEFT JOIN LATERAL jsonb_to_recordset(x.fields) AS f(f text, b jsonb, s jsonb, i jsonb) ON true
        LEFT JOIN sec.access AS a ON a.account_id = p_me.account_id AND a.bucket_id = (x.op).bucket_id
        WHERE x.result IN ('c', 'r', 'q')),
    c AS MATERIALIZED (
        SELECT t.*, row_number() OVER (ORDER BY seq, f COLLATE "C") AS place,
               CASE WHEN o.id IS NULL THEN coalesce(first_value(t.b::text) OVER w, 'null') ELSE o.base END AS oldest,
               result = 'c' AND lead(seq) OVER w IS NOT NULL AS replaced
        FROM t
        LEFT JOIN LATERAL (SELECT o.id, o.base FROM app.conflict AS o
                           WHERE o.incoming_author_id = p_me.person_id AND o.object = t.object AND o.object_key = t.key
                             AND o.field = t.f AND o.decision IS NULL AND o.deleted = 0 AND o.kind = 'conflict'
                           ORDER BY o.rev LIMIT 1) AS o ON t.result = 'c'
        WINDOW w AS (PARTITION BY result, object, key, f ORDER BY seq ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)),
    d AS MATERIALIZED (
        SELECT c.*, CASE WHEN lead(seq) OVER (PARTITION BY result, object, key, f ORDER BY seq) IS NOT NULL AND result = 'c'
                         THEN 'superseded'
                         WHEN result = 'c' THEN sync.settled_by(object, key, f, coalesce(i::text, 'null'), seq) END AS decision
        FROM c),
    n AS (
        INSERT INTO app.conflict(id, kind, object, object_key, field, base, server, incoming, why, server_author_id, server_at,
                                 incoming_author_id, incoming_at, received_at, incoming_device, subject_id, decision, decided_at,
                                 bucket_id, edited_at, rev, deleted)
        SELECT sync.natural_uuid('conflict', ARRAY[uuid_send(p_device.device_id), convert_to(n::text, 'UTF8'),
                                                   convert_to(coalesce(f, ''), 'UTF8')]),
               CASE result WHEN 'c' THEN 'conflict' WHEN 'r' THEN 'refused' ELSE 'waiting' END, object, key, coalesce(f, ''),
               CASE WHEN result = 'c' THEN oldest END, CASE WHEN result = 'c' THEN coalesce(s::text, 'null') END,
               CASE WHEN result = 'c' THEN coalesce(i::text, 'null') ELSE patch END, why::text, server_author, server_at,
               p_me.person_id, at, ms, coalesce(p_device.name, p_device.device_id::text), subject_id, decision,
               CASE WHEN decision IS NOT NULL THEN ms END, bucket_id, ms, p_last + place, 0
        FROM d
        RETURNING conflict)
    SELECT array_agg(conflict) INTO made FROM n;

    -- His earlier open ones: replaced by a new one, or closed by what he has written since.
    WITH o AS MATERIALIZED (
        SELECT o.id, CASE WHEN m.id IS NOT NULL THEN 'superseded' ELSE a.decision END AS decision,
               p_last + coalesce(cardinality(made), 0) + row_number() OVER (ORDER BY o.rev) AS seq
        FROM app.conflict AS o
        LEFT JOIN LATERAL (SELECT m.id FROM unnest(made) AS m
                           WHERE m.kind = 'conflict' AND m.object = o.object AND m.object_key = o.object_key AND m.field = o.field
                           LIMIT 1) AS m ON true
        CROSS JOIN LATERAL (SELECT sync.settled_by(o.object, o.object_key, o.field, o.incoming, p_from - 1) AS decision) AS a
        WHERE o.incoming_author_id = p_me.person_id AND o.decision IS NULL AND o.deleted = 0 AND o.kind = 'conflict'
          AND o.rev < p_from AND (m.id IS NOT NULL OR a.decision IS NOT NULL)),
    u AS (
        UPDATE app.conflict AS c SET decision = o.decision, decided_at = ms, edited_at = ms, rev = o.seq
        FROM o WHERE c.id = o.id
        RETURNING c)
    SELECT array_agg(c) INTO older FROM u;
    PERFORM sync.log_conflicts(made, NULL, p_now);
    PERFORM sync.log_conflicts(older, ARRAY['decision', 'decided_at'], p_now);
    RETURN p_last + coalesce(cardinality(made), 0) + coalesce(cardinality(older), 0);
END
$$;

-- What an operation after that number, which put the field in force or found it so, makes of an open conflict: agreed when
-- it brought the incoming value, superseded when another; NULL when there is none.
CREATE OR REPLACE FUNCTION sync.settled_by(p_object text, p_key text, p_field text, p_incoming text, p_after bigint) RETURNS text
    LANGUAGE plpgsql STABLE SET search_path = '' AS $$
BEGIN
    RETURN (SELECT CASE WHEN (h.patch::jsonb -> p_field -> 1)::text = p_incoming THEN 'agreed' ELSE 'superseded' END
            FROM sync.change AS h
            WHERE h.object = p_object AND h.key = p_key AND h.seq > p_after AND h.result IN ('a', 'n', 'c')
              AND h.patch::jsonb ? p_field AND NOT coalesce(h.why -> 'fields' ? p_field, false)
            ORDER BY h.seq LIMIT 1);
END
$$;
RESET ROLE;
