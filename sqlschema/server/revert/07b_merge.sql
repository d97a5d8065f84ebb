DO $$
DECLARE
    t text;
BEGIN
    FOR t IN SELECT name FROM sync.table_info LOOP
        EXECUTE pg_catalog.format('DROP FUNCTION IF EXISTS sync.%I(sync.op[]), sync.%I(sync.op[], sync.way)', 'place_' || t, 'merge_' || t);
    END LOOP;
END
$$;
DROP FUNCTION IF EXISTS sync.make_merge_functions(), sync.make_merge(sync.table_info), sync.make_place(sync.table_info),
    sync.placed_in(text, uuid, uuid, jsonb, jsonb), sync.bucket_expression(sync.table_info), sync.key_part(text, text),
    sync.short_values(jsonb), sync.unseen(), sync.changed_by_other(text, text, bigint, uuid);
DROP TYPE IF EXISTS sync.outcome, sync.decision, sync.way;
