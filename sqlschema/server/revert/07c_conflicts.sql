DROP FUNCTION IF EXISTS sync.note_conflicts(sync.outcome[], sec.account, sec.device, timestamptz, bigint, bigint),
    sync.log_conflicts(app.conflict[], text[], timestamptz), sync.settled_by(text, text, text, text, bigint), sync.random_salt();
DROP INDEX IF EXISTS app.conflict_open;
