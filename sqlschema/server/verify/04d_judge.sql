DO $$
DECLARE
    bad text;
BEGIN
    SELECT string_agg(f, ', ') INTO bad FROM unnest(ARRAY[
        'rules.refusal(text,text,text)',
        'rules.misplaced(sync.op,text[],text,integer)',
        'rules.lesson_of(text,jsonb,jsonb)',
        'rules.place_of(text,jsonb,jsonb,boolean)',
        'rules.group_of(uuid,text,rules.grant_row[])',
        'rules.verdict_of(rules.grant_row[],text,text,text,rules.target,text)',
        'rules.judge(uuid,sync.op[])']) AS f
    WHERE pg_catalog.to_regprocedure(f) IS NULL;
    IF bad IS NOT NULL THEN
        RAISE EXCEPTION 'functions of the rules that are missing: %', bad;
    END IF;
    IF pg_catalog.has_function_privilege('semestr_user', 'rules.judge(uuid, sync.op[])', 'EXECUTE') THEN
        RAISE EXCEPTION 'persons may call the judge';
    END IF;
END
$$;
