-- The one table of rights (resources/rights/access.json) and the same decision as AccessRules::decide.
SET ROLE semestr_owner;

DO $$
BEGIN
    IF pg_catalog.to_regtype('rules.grant_row') IS NULL THEN
        -- A role held by a person; days are ISO text, NULL is open.
        CREATE TYPE rules.grant_row AS (role text, scope_kind text, scope_id uuid, from_day text, to_day text);
        -- What the act is about; NULL is false, or unknown.
        CREATE TYPE rules.target AS (group_id uuid, department uuid, own_page boolean, substitute boolean,
                                     own_record boolean, own_child boolean, own boolean);
    END IF;
END
$$;

-- Every line must be one that the client would take too.
CREATE OR REPLACE FUNCTION rules.load_access(p_access jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
    bad text;
BEGIN
    DELETE FROM sec.rule;
    INSERT INTO sec.rule(n, role, verb, object, field, needs)
    SELECT o::int, e ->> 'role', e ->> 'verb', e ->> 'object', coalesce(e ->> 'field', '*'),
           pg_catalog.array_remove(pg_catalog.string_to_array(coalesce(e ->> 'needs', ''), ', '), '')
    FROM pg_catalog.jsonb_array_elements(p_access -> 'rules') WITH ORDINALITY AS r(e, o);
    SELECT pg_catalog.format('%s %s %s %s', r.role, r.verb, r.object, need) INTO bad
    FROM sec.rule AS r LEFT JOIN LATERAL pg_catalog.unnest(r.needs) AS need ON true
    WHERE r.role = '' OR r.object = ''
       OR r.verb NOT IN ('see', 'create', 'edit', 'delete', 'print', 'export', 'approve')
       OR (need NOT IN ('own', 'self', 'window', 'approval')
           AND NOT (need LIKE 'policy %=%' AND EXISTS (
               SELECT FROM rules.policy_key AS k
               WHERE k.key = pg_catalog.substr(pg_catalog.split_part(need, '=', 1), 8))));
    IF FOUND THEN
        RAISE EXCEPTION 'a rule of rights is broken: %', bad USING ERRCODE = '22023';
    END IF;
END
$$;

-- «own» of a role: the teacher's page, the substituted lesson, one's record, one's child, else the grant's group.
CREATE OR REPLACE FUNCTION rules.is_own(g rules.grant_row, t rules.target) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE SET search_path = '' AS $$
BEGIN
    RETURN coalesce(CASE WHEN g.role IN ('TCH', 'MST') THEN t.own_page
                         WHEN g.role = 'SUB' THEN t.substitute
                         WHEN g.role = 'STU' THEN t.own_record
                         WHEN g.role IN ('PAR', 'DEL') THEN t.own_child
                         ELSE g.scope_kind = 'group' AND g.scope_id = t.group_id END, false);
END
$$;

-- allowed, approval or denied: the union over the grants that hold on the day, each within its scope (A-01).
CREATE OR REPLACE FUNCTION rules.decide(p_grants rules.grant_row[], p_verb text, p_object text, p_field text,
                                        p_target rules.target, p_day date) RETURNS text
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
    best int;
    today text := pg_catalog.to_char(p_day, 'YYYY-MM-DD');
BEGIN
    SELECT max(CASE WHEN 'own' = ANY(r.needs) AND NOT rules.is_own(g, p_target) THEN 0
                    WHEN 'self' = ANY(r.needs) AND p_target.own IS NOT TRUE THEN 0
                    WHEN EXISTS (SELECT FROM pg_catalog.unnest(r.needs) AS need
                                 WHERE need LIKE 'policy %'
                                   AND NOT rules.policy_says(pg_catalog.substr(need, 8), p_day)) THEN 0
                    WHEN 'approval' = ANY(r.needs) THEN 1
                    ELSE 2 END) INTO best
    FROM sec.rule AS r CROSS JOIN pg_catalog.unnest(p_grants) AS g
    WHERE r.verb = p_verb AND r.object IN ('*', p_object) AND r.field IN ('*', p_field) AND r.role IN ('*', g.role)
      AND (g.from_day IS NULL OR g.from_day <= today) AND (g.to_day IS NULL OR g.to_day >= today)
      AND CASE WHEN g.scope_kind = 'department' THEN g.scope_id IS NOT DISTINCT FROM p_target.department
               WHEN g.scope_kind = 'group' THEN p_target.group_id IS NULL OR g.scope_id IS NOT DISTINCT FROM p_target.group_id
               ELSE true END;
    RETURN CASE best WHEN 2 THEN 'allowed' WHEN 1 THEN 'approval' ELSE 'denied' END;
END
$$;

CREATE OR REPLACE FUNCTION rules.grants_of(p_person uuid) RETURNS rules.grant_row[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    RETURN ARRAY(SELECT ROW(r.role, r.scope_kind, r.scope_id, r.from_day, r.to_day)::rules.grant_row
                 FROM app.role_grant AS r WHERE r.person_id = p_person AND r.deleted = 0 ORDER BY r.id);
END
$$;

-- For acts that are about no row: making accounts, seeing the state of the server.
CREATE OR REPLACE FUNCTION rules.may(p_account uuid, p_verb text, p_object text) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    RETURN coalesce((SELECT rules.decide(rules.grants_of(a.person_id), p_verb, p_object, '*', NULL::rules.target,
                                         (pg_catalog.clock_timestamp() AT TIME ZONE c.timezone)::date) = 'allowed'
                     FROM sec.account AS a CROSS JOIN sync.clock AS c
                     WHERE a.account_id = p_account AND a.blocked_at IS NULL), false);
END
$$;

REVOKE ALL ON FUNCTION rules.load_access(jsonb), rules.is_own(rules.grant_row, rules.target),
    rules.decide(rules.grant_row[], text, text, text, rules.target, date), rules.grants_of(uuid),
    rules.may(uuid, text, text) FROM PUBLIC;
GRANT USAGE ON SCHEMA rules TO semestr_api, semestr_acct;
GRANT EXECUTE ON FUNCTION rules.may(uuid, text, text) TO semestr_api, semestr_acct;
RESET ROLE;
