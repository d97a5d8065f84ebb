DO $$
DECLARE
    bad text;
BEGIN
    SELECT string_agg(f, ', ') INTO bad FROM unnest(ARRAY['sec.bucket(uuid,text)', 'sec.rebuild_scope(uuid)', 'sec.rebuild_all()',
        'sec.note_change(text,jsonb,boolean)', 'sec.rebuild_dirty()', 'sec.make_policies()', 'sec.full_buckets(text)',
        'sec.family_buckets()',
        'sec.subjects()', 'sec.may_write(text,boolean)', 'sec.belt(sync.table_info)']) AS f
    WHERE pg_catalog.to_regprocedure(f) IS NULL;
    IF bad IS NOT NULL THEN
        RAISE EXCEPTION 'functions of the scope that are missing: %', bad;
    END IF;
    SELECT string_agg(i.name, ', ') INTO bad FROM sync.table_info AS i
    WHERE i.n > 0 AND ((
        SELECT array_agg(p.cmd || ' ' || p.policyname ORDER BY p.cmd) FROM pg_catalog.pg_policies AS p
        WHERE p.schemaname = 'app' AND p.tablename = i.name AND p.roles = '{semestr_api}')
            IS DISTINCT FROM ARRAY['INSERT belt_insert', 'SELECT scope', 'UPDATE belt_update']
        OR EXISTS (SELECT FROM pg_catalog.pg_policies AS p WHERE p.schemaname = 'app' AND p.tablename = i.name
                   AND p.roles <> '{semestr_owner}' AND (p.qual IN ('true', '(true)') OR p.with_check IN ('true', '(true)')))
        OR NOT (SELECT c.relrowsecurity FROM pg_catalog.pg_class AS c WHERE c.oid = pg_catalog.to_regclass('app.' || i.name)));
    IF bad IS NOT NULL THEN
        RAISE EXCEPTION 'tables without their policies: %', bad;
    END IF;
END
$$;
