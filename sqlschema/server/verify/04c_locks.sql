DO $$
DECLARE
    bad text;
BEGIN
    SELECT string_agg(f, ', ') INTO bad FROM unnest(ARRAY[
        'rules.load_locks(jsonb)',
        'rules.lock_rows(date)',
        'rules.moment(date,time,text)',
        'rules.day_of(bigint,text)',
        'rules.lock_bound(rules.lock_row,rules.lock_facts,text)',
        'rules.lock_verdict(text,rules.lock_facts,bigint,text)',
        'rules.term_end(text,rules.lock_facts,text)',
        'rules.work_due(uuid,uuid,bigint,text)',
        'rules.bell_of(bigint,bigint)',
        'rules.last_bell(uuid,text)']) AS f
    WHERE pg_catalog.to_regprocedure(f) IS NULL;
    IF bad IS NOT NULL THEN
        RAISE EXCEPTION 'functions of the rules that are missing: %', bad;
    END IF;
    IF NOT EXISTS (SELECT FROM rules.lock AS l WHERE l.before AND l.outcome = 'refuse' AND l.conditions = '{}') THEN
        RAISE EXCEPTION 'the terms are empty, or marks in advance are open';
    END IF;
END
$$;
