DO $$
DECLARE
    bad text;
BEGIN
    -- The catalogue and the description agree, both ways.
    SELECT string_agg(coalesce(i.name, c.relname), ', ') INTO bad
    FROM sync.table_info AS i FULL JOIN (SELECT relname FROM pg_catalog.pg_class
        WHERE relnamespace = 'app'::regnamespace AND relkind = 'r') AS c ON c.relname = i.name
    WHERE i.name IS NULL OR c.relname IS NULL OR i.n <= 0;
    IF bad IS NOT NULL THEN
        RAISE EXCEPTION 'tables of app and their description differ: %', bad;
    END IF;
    SELECT string_agg(i.name, ', ') INTO bad FROM sync.table_info AS i
    WHERE (SELECT array_agg(a.attname::text ORDER BY a.attname COLLATE "C") FROM pg_catalog.pg_attribute AS a
           WHERE a.attrelid = pg_catalog.to_regclass('app.' || quote_ident(i.name)) AND a.attnum > 0 AND NOT a.attisdropped)
       IS DISTINCT FROM (SELECT array_agg(u ORDER BY u COLLATE "C")
           FROM unnest(i.key_columns || i.fields || ARRAY['author_id', 'edited_at', 'rev']) AS u);
    IF bad IS NOT NULL THEN
        RAISE EXCEPTION 'columns of app and their description differ: %', bad;
    END IF;
    SELECT string_agg(c.relname, ', ') INTO bad FROM pg_catalog.pg_class AS c
    WHERE c.relnamespace = 'app'::regnamespace AND c.relkind = 'r' AND NOT (c.relrowsecurity AND c.relforcerowsecurity);
    IF bad IS NOT NULL THEN
        RAISE EXCEPTION 'tables of app without row security: %', bad;
    END IF;
END
$$;
