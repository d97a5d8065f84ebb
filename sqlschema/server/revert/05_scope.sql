DO $$
DECLARE
    r record;
    f text;
BEGIN
    FOR r IN SELECT p.policyname, p.tablename FROM pg_catalog.pg_policies AS p WHERE p.schemaname = 'app'
             AND p.policyname IN ('scope', 'belt_insert', 'belt_update') LOOP
        EXECUTE pg_catalog.format('DROP POLICY %I ON app.%I', r.policyname, r.tablename);
    END LOOP;
    IF pg_catalog.to_regclass('sync.change') IS NOT NULL THEN
        DROP POLICY IF EXISTS scope ON sync.change;
    END IF;
    FOR f IN SELECT p.oid::pg_catalog.regprocedure::text FROM pg_catalog.pg_proc AS p
             WHERE p.pronamespace = pg_catalog.to_regnamespace('sec') AND p.proname IN ('bucket', 'grants_on', 'groups_of', 'taught',
                'wanted_scope', 'wards', 'rebuild_scope', 'rebuild_all', 'mark_dirty', 'accounts_of', 'holders_of', 'accounts_in', 'lend',
                'note_lesson', 'note_change', 'rebuild_dirty', 'full_buckets', 'family_buckets', 'subjects', 'may_write', 'sees',
                'made', 'holds_lesson', 'holds', 'kind_of', 'belt', 'make_policy', 'make_policies') LOOP
        EXECUTE 'DROP FUNCTION ' || f;
    END LOOP;
END
$$;
DROP TABLE IF EXISTS sec.dirty;
DROP INDEX IF EXISTS sec.access_bucket;
DROP INDEX IF EXISTS sec.account_person;
