DO $$
DECLARE
    bad text;
BEGIN
    SELECT string_agg(t, ', ') INTO bad
    FROM unnest(ARRAY['sec.account', 'sec.access', 'sec.subject', 'sec.rule', 'sec.device', 'sec.event', 'sync.clock',
                      'sync.batch', 'sync.change', 'sync.staged', 'sync.table_info']) AS t
    WHERE pg_catalog.to_regclass(t) IS NULL;
    IF bad IS NOT NULL THEN
        RAISE EXCEPTION 'tables that are missing: %', bad;
    END IF;
END
$$;
