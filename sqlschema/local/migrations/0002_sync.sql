-- why: the exchange with a server: conflicts that travel, and what this replica knows of its server
-- min_reader: 1

CREATE TABLE conflict(
    id BLOB NOT NULL PRIMARY KEY,
    kind TEXT,
    object TEXT,
    object_key TEXT,
    field TEXT,
    base TEXT,
    server TEXT,
    incoming TEXT,
    why TEXT,
    server_author_id BLOB,
    server_at INTEGER,
    incoming_author_id BLOB,
    incoming_at INTEGER,
    received_at INTEGER,
    incoming_device TEXT,
    subject_id BLOB,
    decision TEXT,
    decided_by BLOB,
    decided_at INTEGER,
    bucket_id BLOB NOT NULL,
    author_id BLOB,
    edited_at INTEGER,
    rev INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    extra TEXT
) WITHOUT ROWID;
CREATE INDEX conflict_key ON conflict(object, object_key);

ALTER TABLE bucket ADD COLUMN snapshot_after TEXT;
ALTER TABLE bucket ADD COLUMN family INTEGER;
ALTER TABLE shadow ADD COLUMN edited_at INTEGER;
CREATE TABLE sync_state(
    id INTEGER PRIMARY KEY CHECK(id=1),
    address TEXT,
    realm TEXT,
    login TEXT,
    scope_hash BLOB,
    acknowledged INTEGER NOT NULL DEFAULT 0,
    server_seq INTEGER NOT NULL DEFAULT 0,
    last_contact_at INTEGER,
    lease_until INTEGER,
    skew_ms INTEGER,
    last_error TEXT,
    state TEXT,
    former_device BLOB,
    forked_after INTEGER
);
CREATE INDEX change_log_state ON change_log(state, op_no) WHERE state <> 1;
CREATE INDEX change_log_seq ON change_log(seq) WHERE seq IS NOT NULL;
CREATE TABLE applied(
    object TEXT NOT NULL,
    key TEXT NOT NULL,
    after_op INTEGER NOT NULL,
    digest BLOB,
    PRIMARY KEY(object, key)
) WITHOUT ROWID;
