DO $$
DECLARE
    bad text;
BEGIN
    SELECT string_agg(f, ', ') INTO bad FROM unnest(ARRAY[
        'rules.load_policy(jsonb)',
        'rules.stored_value(text)',
        'rules.policy_value(text,date)',
        'rules.text_of(jsonb)',
        'rules.policy_says(text,date)']) AS f
    WHERE pg_catalog.to_regprocedure(f) IS NULL;
    IF bad IS NOT NULL THEN
        RAISE EXCEPTION 'functions of the rules that are missing: %', bad;
    END IF;
    IF NOT EXISTS (SELECT FROM rules.policy_key) THEN
        RAISE EXCEPTION 'the registry of the policy is empty';
    END IF;
END
$$;
