DO $$
BEGIN
    IF pg_catalog.to_regclass('app.conflict_open') IS NULL THEN
        RAISE EXCEPTION 'no index of open conflicts';
    END IF;
    PERFORM 'sync.note_conflicts(sync.outcome[],sec.account,sec.device,timestamptz,bigint,bigint)'::pg_catalog.regprocedure;
END
$$;
