DO $$
DECLARE
    bad text;
BEGIN
    SELECT string_agg(f, ', ') INTO bad FROM unnest(ARRAY[
        'rules.load_access(jsonb)',
        'rules.is_own(rules.grant_row,rules.target)',
        'rules.decide(rules.grant_row[],text,text,text,rules.target,date)',
        'rules.grants_of(uuid)',
        'rules.may(uuid,text,text)']) AS f
    WHERE pg_catalog.to_regprocedure(f) IS NULL;
    IF bad IS NOT NULL THEN
        RAISE EXCEPTION 'functions of the rules that are missing: %', bad;
    END IF;
    -- A table whose object nobody may write would refuse everything that is made for it (conflicts go by their cell).
    SELECT string_agg(i.name, ', ') INTO bad FROM sync.table_info AS i
    WHERE i.n > 0 AND i.name <> 'conflict' AND NOT EXISTS (
        SELECT FROM sec.rule AS r
        WHERE r.object IN (i.object, CASE i.object WHEN 'person' THEN 'student' END)
          AND r.verb IN ('create', 'edit', CASE i.object WHEN 'report' THEN 'print' END));
    IF bad IS NOT NULL THEN
        RAISE EXCEPTION 'tables that nobody may write: %', bad;
    END IF;
END
$$;
