-- Who may (sec) and what happened (sync). The college's rows (app) are made from sqlschema/tables.json by 03_app.sql.

CREATE SCHEMA sec AUTHORIZATION semestr_owner;
CREATE SCHEMA sync AUTHORIZATION semestr_owner;
CREATE SCHEMA app AUTHORIZATION semestr_owner;
CREATE SCHEMA rules AUTHORIZATION semestr_owner;
CREATE SCHEMA api AUTHORIZATION semestr_api;
SET ROLE semestr_owner;

-- One person's way in. role_name is the PostgreSQL role; session_user is looked up here (sec.me()).
CREATE TABLE sec.account(
    account_id uuid PRIMARY KEY,
    person_id uuid NOT NULL,
    login text NOT NULL UNIQUE,
    role_name name NOT NULL UNIQUE,
    must_change boolean NOT NULL DEFAULT true,
    offline_days int NOT NULL DEFAULT 30,
    blocked_at timestamptz,
    scope_day date,                     -- the college's day on which sec.access was last made; another day is stale
    scope_hash bytea                    -- sha256 over the account's buckets
);
-- The buckets of an account, made from grants, pages, lessons and enrolments by sec.rebuild_scope (docs/sync.md).
CREATE TABLE sec.access(
    account_id uuid NOT NULL,
    bucket_id uuid NOT NULL,
    kind text NOT NULL,                 -- college staff admin methods dispatch person pd own group page family
    can_write boolean NOT NULL,
    family boolean NOT NULL DEFAULT false, -- only rows about the account's subjects, and shared ones
    PRIMARY KEY(account_id, bucket_id)
);
-- Whom an account may see rows about: himself, and his wards.
CREATE TABLE sec.subject(
    account_id uuid NOT NULL,
    person_id uuid NOT NULL,
    PRIMARY KEY(account_id, person_id)
);
-- resources/rights/access.json
CREATE TABLE sec.rule(
    n int PRIMARY KEY,
    role text NOT NULL,
    verb text NOT NULL,
    object text NOT NULL,
    field text NOT NULL,
    needs text[] NOT NULL
);
CREATE INDEX rule_act ON sec.rule(verb, object);
CREATE TABLE sec.device(
    device_id uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES sec.account,
    name text,
    platform text,
    app_version text,
    last_op bigint NOT NULL DEFAULT 0,
    last_hash bytea NOT NULL DEFAULT decode(repeat('00', 32), 'hex'), -- the client's chain at last_op
    last_ack_at timestamptz,            -- an operation that comes later was not made before this (F-44)
    skew_ms bigint,                     -- client minus server, measured by hello
    seen_at timestamptz,
    revoked_at timestamptz,
    revoke_mode text                    -- refuse | quarantine
);
-- What somebody tried and was refused, and what the watchdog ended; never any value.
CREATE TABLE sec.event(
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    role_name name NOT NULL,
    client inet,
    kind text NOT NULL,
    detail text
);
CREATE INDEX event_at ON sec.event(at);

-- The single row that makes one college a single writer: seq is given under its lock, so order is commit order.
CREATE TABLE sync.clock(
    id smallint PRIMARY KEY CHECK(id = 1),
    college_id uuid NOT NULL,
    epoch uuid NOT NULL,
    seq bigint NOT NULL,
    head bytea NOT NULL,
    backed_up_seq bigint NOT NULL DEFAULT 0,
    schema_version int NOT NULL,
    notify boolean NOT NULL DEFAULT true,
    timezone text NOT NULL
);
CREATE TABLE sync.batch(
    seq_from bigint PRIMARY KEY,
    seq_to bigint NOT NULL UNIQUE,
    device_id uuid,
    account_id uuid,
    at_server timestamptz NOT NULL,
    client_addr inet,
    digest bytea NOT NULL,              -- sha256 over (seq int8, result, op digest) in order
    prev bytea NOT NULL,
    hash bytea NOT NULL                 -- sha256(prev ‖ int8 seq_from ‖ int8 seq_to ‖ digest)
);
-- One operation as it arrived; key, patch and salt byte for byte as the client's log has them (docs/changelog.md).
CREATE TABLE sync.change(
    seq bigint PRIMARY KEY,
    device_id uuid NOT NULL,
    op_no bigint NOT NULL,
    account_id uuid NOT NULL,
    person_id uuid,
    at_server timestamptz NOT NULL,
    at_client bigint NOT NULL,
    tx bigint NOT NULL,
    object text NOT NULL,
    key text NOT NULL,
    bucket_id uuid,                     -- NULL: refused before its place was known; nobody but its author gets it
    subject_id uuid,
    base_rev bigint NOT NULL,
    patch text,                         -- NULL together with salt: erased (152-ФЗ)
    reason text,
    verb text,
    undoes bigint,
    version int NOT NULL,
    result "char" NOT NULL,             -- a applied · n nothing new · c conflict · r refused · q waits for approval
    why jsonb,
    salt bytea,
    digest bytea NOT NULL,
    UNIQUE(device_id, op_no)
);
CREATE INDEX change_row ON sync.change(object, key, seq);
CREATE INDEX change_bucket ON sync.change(bucket_id, seq);
-- Parts of one large local transaction that wait for the last part.
CREATE TABLE sync.staged(
    device_id uuid NOT NULL,
    first_op bigint NOT NULL,
    ops jsonb NOT NULL,
    PRIMARY KEY(device_id, first_op)
);
-- sqlschema/tables.json and the columns of the local schema.
CREATE TABLE sync.table_info(
    n int PRIMARY KEY,                  -- the order of a snapshot
    name text NOT NULL UNIQUE,
    object text NOT NULL,               -- of sec.rule
    key_columns text[] NOT NULL,
    key_types text[] NOT NULL,          -- uuid bigint text, in the order of the key
    fields text[] NOT NULL,             -- sorted by name; the tail but deleted and extra left out
    field_types text[] NOT NULL,        -- uuid bigint text double precision
    bucket text NOT NULL,               -- the rule of tables.json
    bucket_column text,                 -- the column of app.<name> that holds the bucket; NULL: the college's
    subject_column text,
    family text,                        -- NULL own shared
    page_column text,
    lesson_column text,
    group_column text,
    structural boolean NOT NULL
);

-- One operation on its way through a push; what rules.judge and the merge work on.
CREATE TYPE sync.op AS (
    n bigint,
    seq bigint,
    object text,
    key text,
    k jsonb,
    patch text,
    s jsonb,
    base_rev bigint,
    at bigint,                          -- as the client says, ms
    believed_at bigint,                 -- as far as it is believed (F-44)
    tx bigint,
    person uuid,
    reason text,
    verb text,
    undoes bigint,
    version int,
    salt bytea,
    digest bytea,
    present boolean,                    -- the row exists here and is not deleted
    bucket_id uuid,
    subject_id uuid
);
RESET ROLE;
