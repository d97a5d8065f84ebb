-- The regulation's settings by day, with the meaning of app/domain/policy: what a key's value says to a rule.
SET ROLE semestr_owner;

-- resources/policy/registry.json: the value of a key that nobody has set.
CREATE TABLE IF NOT EXISTS rules.policy_key(
    key text PRIMARY KEY,
    fallback jsonb NOT NULL
);

CREATE OR REPLACE FUNCTION rules.load_policy(p_registry jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    DELETE FROM rules.policy_key;
    INSERT INTO rules.policy_key(key, fallback)
    SELECT e ->> 'key', e -> 'fallback' FROM pg_catalog.jsonb_array_elements(p_registry -> 'keys') AS e;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'the registry of the policy has no keys' USING ERRCODE = '22023';
    END IF;
END
$$;

-- A stored value: any JSON, also a bare number or text; NULL when it is none, which no rule ever matches.
CREATE OR REPLACE FUNCTION rules.stored_value(p_text text) RETURNS jsonb
    LANGUAGE plpgsql IMMUTABLE SET search_path = '' AS $$
BEGIN
    -- The common shapes cannot fail and so need no subtransaction.
    IF p_text ~ '^("[^"\\[:cntrl:]]*"|[1-9]?[0-9]{1,8}|true|false|null)$' AND p_text !~ '^0[0-9]' THEN
        RETURN p_text::jsonb;
    END IF;
    BEGIN
        RETURN ('[' || p_text || ']')::jsonb -> 0;
    EXCEPTION WHEN OTHERS THEN
        RETURN NULL;
    END;
END
$$;

-- The last value set on or before the day, else the registry's; app.policy_setting is read as it stands.
CREATE OR REPLACE FUNCTION rules.policy_value(p_key text, p_day date) RETURNS jsonb
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
    stored text;
BEGIN
    SELECT s.value INTO stored FROM app.policy_setting AS s
    WHERE s.key = p_key AND s.deleted = 0 AND s.from_day <= pg_catalog.to_char(p_day, 'YYYY-MM-DD')
    ORDER BY s.from_day DESC LIMIT 1;
    IF FOUND THEN
        RETURN rules.stored_value(stored);
    END IF;
    RETURN (SELECT k.fallback FROM rules.policy_key AS k WHERE k.key = p_key);
END
$$;

-- What a value is as a text: itself when it is one, else nothing.
CREATE OR REPLACE FUNCTION rules.text_of(p_value jsonb) RETURNS text
    LANGUAGE plpgsql IMMUTABLE SET search_path = '' AS $$
BEGIN
    RETURN CASE WHEN pg_catalog.jsonb_typeof(p_value) = 'string' THEN p_value #>> '{}' ELSE '' END;
END
$$;

-- «KEY=VALUE»: a flag is true or false, a list holds the value, anything else is the value.
CREATE OR REPLACE FUNCTION rules.policy_says(p_condition text, p_day date) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
    at int := pg_catalog.strpos(p_condition, '=');
    wanted text := pg_catalog.substr(p_condition, at + 1);
    value jsonb := rules.policy_value(pg_catalog.substr(p_condition, 1, at - 1), p_day);
BEGIN
    IF pg_catalog.jsonb_typeof(value) = 'boolean' THEN
        RETURN (value = 'true'::jsonb) = (wanted = 'true');
    ELSIF pg_catalog.jsonb_typeof(value) = 'array' THEN
        RETURN EXISTS (SELECT FROM pg_catalog.jsonb_array_elements(value) AS e WHERE rules.text_of(e) = wanted);
    END IF;
    RETURN rules.text_of(value) = wanted;
END
$$;

REVOKE ALL ON FUNCTION rules.load_policy(jsonb), rules.stored_value(text), rules.policy_value(text, date),
    rules.text_of(jsonb), rules.policy_says(text, date) FROM PUBLIC;
RESET ROLE;
