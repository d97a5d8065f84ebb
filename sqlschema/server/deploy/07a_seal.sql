-- The canonical bytes of docs/changelog.md, natural keys and buckets, in SQL. Functions whose bodies are standard SQL are
-- bound to their names when they are made, so no search path can lead them astray and they are taken into the caller's plan.
CREATE EXTENSION IF NOT EXISTS pgcrypto WITH SCHEMA sync; -- SHA-1 of version 5 UUIDs; everything else is the server's own
GRANT EXECUTE ON FUNCTION sync.digest(bytea, text) TO semestr_owner, semestr_api;
SET ROLE semestr_owner;

-- Ends a call whose operation is not what its types say (class 22: nothing is done, the client halves its batch).
-- Volatile, or the planner would call it beforehand.
CREATE OR REPLACE FUNCTION sync.poison(p_what text) RETURNS bigint
    LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
BEGIN
    RAISE EXCEPTION 'malformed operation: %', p_what USING ERRCODE = '22023';
END
$$;

-- One field of the canonical form: four bytes of length and the bytes, FF FF FF FF for NULL. Stable as convert_to is said to
-- be: a function that promised more would not be taken into the caller's plan.
CREATE OR REPLACE FUNCTION sync.sealed_field(p_text text) RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE
    RETURN coalesce(int4send(octet_length(p_text)) || convert_to(p_text, 'UTF8'), '\xffffffff'::bytea);

CREATE OR REPLACE FUNCTION sync.canonical(p_version int, p_op_no bigint, p_tx bigint, p_at bigint, p_person uuid, p_object text,
        p_key text, p_base_rev bigint, p_patch text, p_reason text, p_verb text, p_undoes bigint) RETURNS bytea
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN sync.sealed_field(p_version::text) || sync.sealed_field(p_op_no::text) || sync.sealed_field(p_tx::text)
        || sync.sealed_field(p_at::text) || sync.sealed_field(p_person::text) || sync.sealed_field(p_object)
        || sync.sealed_field(p_key) || sync.sealed_field(p_base_rev::text) || sync.sealed_field(p_patch)
        || sync.sealed_field(p_reason) || sync.sealed_field(p_verb) || sync.sealed_field(p_undoes::text);

CREATE OR REPLACE FUNCTION sync.op_digest(p_salt bytea, p_canonical bytea) RETURNS bytea
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN sha256(p_salt || p_canonical);

-- The chain's end over digests in their order.
CREATE OR REPLACE FUNCTION sync.chain_end(p_hash bytea, p_digests bytea[]) RETURNS bytea
    LANGUAGE plpgsql IMMUTABLE SET search_path = '' AS $$
DECLARE
    d bytea;
BEGIN
    FOREACH d IN ARRAY p_digests LOOP
        p_hash := sha256(p_hash || d);
    END LOOP;
    RETURN p_hash;
END
$$;

-- naturalUuid() of app/foundation/idsource.cpp: version 5 over the kind and the parts, each with its length.
CREATE OR REPLACE FUNCTION sync.natural_uuid(p_kind text, p_parts bytea[]) RETURNS uuid
    LANGUAGE plpgsql IMMUTABLE SET search_path = '' AS $$
DECLARE
    b bytea := decode('5e3e57a100014b1d9c2f7a1044d5e601', 'hex') || convert_to(p_kind, 'UTF8');
    part bytea;
BEGIN
    FOREACH part IN ARRAY p_parts LOOP
        b := b || int4send(octet_length(part)) || part;
    END LOOP;
    b := substr(sync.digest(b, 'sha1'), 1, 16);
    b := set_byte(set_byte(b, 6, get_byte(b, 6) & 15 | 80), 8, get_byte(b, 8) & 63 | 128);
    RETURN encode(b, 'hex')::uuid;
END
$$;

-- app/domain/buckets.h: staff, admin, methods, dispatch of the college; pd and own of a person.
CREATE OR REPLACE FUNCTION sync.named_bucket(p_owner uuid, p_kind text) RETURNS uuid
    LANGUAGE sql IMMUTABLE
    RETURN CASE WHEN p_owner IS NOT NULL
                THEN sync.natural_uuid('bucket', ARRAY[uuid_send(p_owner), convert_to(p_kind, 'UTF8')]) END;

-- Where a row may lie by a rule of tables.json; p_row has the key's columns as well. NULLs: not known from this row.
CREATE OR REPLACE FUNCTION sync.buckets_of(p_rule text, p_college uuid, p_row jsonb) RETURNS uuid[]
    LANGUAGE plpgsql IMMUTABLE SET search_path = '' AS $$
DECLARE
    rule text;
    found uuid[] := '{}';
BEGIN
    FOREACH rule IN ARRAY string_to_array(p_rule, '|') LOOP
        found := found || CASE
            WHEN rule = 'college' THEN p_college
            WHEN rule = 'given' THEN NULL
            WHEN rule = '=scope.group' THEN ((p_row ->> 'scope')::jsonb ->> 'group')::uuid
            WHEN rule LIKE '=%' THEN (p_row ->> substr(rule, 2))::uuid
            WHEN rule LIKE '%:%' THEN sync.named_bucket((p_row ->> split_part(rule, ':', 2))::uuid, split_part(rule, ':', 1))
            ELSE sync.named_bucket(p_college, rule) END;
    END LOOP;
    RETURN found;
END
$$;

-- The bucket of a row of any table: the one it says when the rule allows that, else the first that is allowed.
CREATE OR REPLACE FUNCTION sync.bucket_of(p_object text, p_k jsonb, p_row jsonb) RETURNS uuid
    LANGUAGE plpgsql STABLE SET search_path = '' AS $$
DECLARE
    info sync.table_info;
    allowed uuid[];
    said uuid := (p_row ->> 'bucket_id')::uuid;
BEGIN
    SELECT * INTO info FROM sync.table_info WHERE name = p_object;
    allowed := sync.buckets_of(info.bucket, (SELECT college_id FROM sync.clock WHERE id = 1), coalesce(p_row, '{}')
        || coalesce((SELECT jsonb_object_agg(c, p_k -> (o - 1)::int) FROM unnest(info.key_columns) WITH ORDINALITY AS x(c, o)), '{}'));
    RETURN CASE WHEN said = ANY(allowed) THEN said ELSE allowed[1] END;
END
$$;
RESET ROLE;
