DROP FUNCTION IF EXISTS api.push(uuid, uuid, bigint, bytea, bytea, jsonb, boolean), api.quarantine(uuid, uuid, bigint, bytea, text, text),
    sync.push(uuid, uuid, bigint, bytea, bytea, jsonb, boolean), sync.quarantine(uuid, uuid, bigint, bytea, text, text),
    sync.stands(sec.device, sync.clock, bigint),
    sync.finish(sec.account, sec.device, sync.clock, sync.way, bigint, bytea, sync.outcome[]),
    sync.take_all(sync.op[], sync.way, boolean), sync.take(sync.op[], sync.way, boolean), sync.merge(sync.op[], sync.way),
    sync.merge_table(text, sync.op[], sync.way),
    sync.log_outcomes(sync.outcome[], sync.way), sync.outcomes(sync.op[], sync.decision[]), sync.place(sync.op[]), sync.told_before(uuid, bigint, bigint),
    sync.read_ops(sec.device, bigint, jsonb, bigint, bigint), sync.staged_until(uuid, bigint, bigint);
