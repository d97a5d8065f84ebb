-- The terms of a lesson's row (resources/rights/locks.json) and the same verdict as lockVerdict.
SET ROLE semestr_owner;

CREATE TABLE IF NOT EXISTS rules.lock(
    n int PRIMARY KEY,
    act text NOT NULL CHECK (act IN ('set_mark', 'change_mark', 'set_attendance', 'set_topic', 'set_homework')),
    conditions jsonb NOT NULL,
    anchor text NOT NULL CHECK (anchor IN ('lesson_day', 'lesson_end', 'placed_day', 'group_last_bell', 'work_day',
                                           'final_mark', 'period_end', 'unlocked_until')),
    amount int NOT NULL,
    amount_key text REFERENCES rules.policy_key DEFERRABLE INITIALLY DEFERRED,
    unit text NOT NULL CHECK (unit IN ('day', 'minute')),
    clock_key text REFERENCES rules.policy_key DEFERRABLE INITIALLY DEFERRED,
    outcome text NOT NULL CHECK (outcome IN ('refuse', 'late')),
    reason text NOT NULL,
    before boolean NOT NULL,
    requirement text NOT NULL,
    clock_requirement text
);
-- The policy keys that the terms ask.
CREATE TABLE IF NOT EXISTS rules.lock_key(
    key text PRIMARY KEY REFERENCES rules.policy_key DEFERRABLE INITIALLY DEFERRED
);

DO $$
BEGIN
    IF pg_catalog.to_regtype('rules.lock_facts') IS NULL THEN
        -- NULL is unknown, or not yet; a moment is ms, 0 is none.
        CREATE TYPE rules.lock_facts AS (lesson_day date, ends time, placed_on date, group_last_bell time,
                                         final_mark_on date, period_end date, work_due_on date, unlocked_until bigint);
        -- One line as it is on a day.
        CREATE TYPE rules.lock_row AS (n int, act text, anchor text, amount int, unit text, clock time, outcome text,
                                       reason text, before boolean, requirement text);
        CREATE TYPE rules.lock_answer AS (reason text, outcome text, since bigint, requirement text, late_days int);
    END IF;
END
$$;

CREATE OR REPLACE FUNCTION rules.load_locks(p_locks jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    DELETE FROM rules.lock;
    DELETE FROM rules.lock_key;
    INSERT INTO rules.lock(n, act, conditions, anchor, amount, amount_key, unit, clock_key, outcome, reason, before,
                           requirement, clock_requirement)
    SELECT pg_catalog.row_number() OVER (ORDER BY o, p), act, coalesce(e -> 'when', '{}'), e ->> 'anchor',
           coalesce((e ->> 'amount')::int, 0), e ->> 'amount_key', e ->> 'unit', e ->> 'clock_key', e ->> 'outcome',
           e ->> 'reason', coalesce((e ->> 'before')::boolean, false), e ->> 'row', e ->> 'clock_row'
    FROM pg_catalog.jsonb_array_elements(p_locks -> 'rows') WITH ORDINALITY AS r(e, o),
         pg_catalog.jsonb_array_elements_text(e -> 'acts') WITH ORDINALITY AS a(act, p);
    IF NOT FOUND THEN
        RAISE EXCEPTION 'the table of terms has no lines' USING ERRCODE = '22023';
    END IF;
    INSERT INTO rules.lock_key(key)
    SELECT l.amount_key FROM rules.lock AS l WHERE l.amount_key IS NOT NULL
    UNION SELECT l.clock_key FROM rules.lock AS l WHERE l.clock_key IS NOT NULL
    UNION SELECT pg_catalog.jsonb_object_keys(l.conditions) FROM rules.lock AS l;
END
$$;

-- The lines that hold by the policy of a lesson's day, in their order.
CREATE OR REPLACE FUNCTION rules.lock_rows(p_day date) RETURNS SETOF rules.lock_row
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' ROWS 20 AS $$
DECLARE
    said jsonb;
BEGIN
    SELECT pg_catalog.jsonb_object_agg(k.key, CASE WHEN s.key IS NULL THEN p.fallback
                                                   ELSE coalesce(rules.stored_value(s.value), 'null') END) INTO said
    FROM rules.lock_key AS k JOIN rules.policy_key AS p USING (key)
    LEFT JOIN LATERAL (SELECT v.key, v.value FROM app.policy_setting AS v
                       WHERE v.key = k.key AND v.deleted = 0 AND v.from_day <= pg_catalog.to_char(p_day, 'YYYY-MM-DD')
                       ORDER BY v.from_day DESC LIMIT 1) AS s ON true;
    RETURN QUERY
    SELECT l.n, l.act, l.anchor,
           CASE WHEN l.amount_key IS NULL THEN l.amount
                WHEN pg_catalog.jsonb_typeof(said -> l.amount_key) = 'number'
                     AND (said ->> l.amount_key)::numeric % 1 = 0 THEN (said ->> l.amount_key)::int
                ELSE 0 END,
           l.unit, c.clock, l.outcome, l.reason, l.before,
           CASE WHEN c.clock IS NULL THEN l.requirement ELSE coalesce(l.clock_requirement, l.requirement) END
    FROM rules.lock AS l
    CROSS JOIN LATERAL (SELECT CASE WHEN rules.text_of(said -> l.clock_key) ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'
                                    THEN (said ->> l.clock_key)::time END AS clock) AS c
    WHERE NOT EXISTS (SELECT FROM pg_catalog.jsonb_each(l.conditions) AS w
                      WHERE NOT w.value ? rules.text_of(said -> w.key))
    ORDER BY l.n;
END
$$;

-- A moment of the college's wall time, ms.
CREATE OR REPLACE FUNCTION rules.moment(p_day date, p_time time, p_zone text) RETURNS bigint
    LANGUAGE plpgsql IMMUTABLE SET search_path = '' AS $$
BEGIN
    RETURN (extract(epoch FROM (p_day + p_time) AT TIME ZONE p_zone) * 1000)::bigint;
END
$$;

CREATE OR REPLACE FUNCTION rules.day_of(p_ms bigint, p_zone text) RETURNS date
    LANGUAGE plpgsql IMMUTABLE SET search_path = '' AS $$
BEGIN
    RETURN (pg_catalog.to_timestamp(p_ms / 1000.0) AT TIME ZONE p_zone)::date;
END
$$;

-- The first open moment of a line with «before», the last open one of any other; NULL: the line says nothing.
CREATE OR REPLACE FUNCTION rules.lock_bound(l rules.lock_row, f rules.lock_facts, p_zone text) RETURNS bigint
    LANGUAGE plpgsql IMMUTABLE SET search_path = '' AS $$
DECLARE
    day date := CASE l.anchor WHEN 'placed_day' THEN coalesce(f.placed_on, f.lesson_day)
                              WHEN 'work_day' THEN coalesce(f.work_due_on, f.lesson_day)
                              WHEN 'final_mark' THEN f.final_mark_on
                              WHEN 'period_end' THEN f.period_end
                              WHEN 'unlocked_until' THEN CASE WHEN f.unlocked_until > 0
                                                              THEN rules.day_of(f.unlocked_until, p_zone) END
                              ELSE f.lesson_day END;
    at time := CASE l.anchor WHEN 'lesson_end' THEN f.ends WHEN 'group_last_bell' THEN f.group_last_bell
                             WHEN 'lesson_day' THEN time '00:00' END;
    zero time := time '00:00';
BEGIN
    -- Day and time of the bound, turned into a moment once: this is asked for every lesson of a push.
    IF day IS NULL THEN
        RETURN NULL;
    ELSIF l.anchor = 'unlocked_until' AND NOT l.before THEN
        RETURN f.unlocked_until;
    ELSIF l.before THEN
        RETURN (extract(epoch FROM (day + l.amount + zero) AT TIME ZONE p_zone) * 1000)::bigint;
    ELSIF l.unit = 'minute' AND at IS NOT NULL THEN
        RETURN (extract(epoch FROM (day + at) AT TIME ZONE p_zone) * 1000)::bigint + l.amount * 60000::bigint;
    ELSIF l.unit = 'minute' THEN
        RETURN (extract(epoch FROM (day + 1 + zero) AT TIME ZONE p_zone) * 1000)::bigint - 1;
    ELSIF l.clock IS NOT NULL AND l.amount + day = f.lesson_day AND f.ends <= l.clock THEN
        -- A clock time holds only for a lesson of that very day that is over by then (F-05).
        RETURN (extract(epoch FROM (day + l.amount + l.clock) AT TIME ZONE p_zone) * 1000)::bigint;
    END IF;
    RETURN (extract(epoch FROM (day + l.amount + 1 + zero) AT TIME ZONE p_zone) * 1000)::bigint - 1;
END
$$;

-- The first line that refuses, else the first that is late; all NULL: open.
CREATE OR REPLACE FUNCTION rules.lock_verdict(p_act text, p_facts rules.lock_facts, p_now bigint, p_zone text)
    RETURNS rules.lock_answer
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
    answer rules.lock_answer;
BEGIN
    SELECT r.reason, r.outcome, CASE WHEN r.before THEN b.at ELSE b.at + 1 END, r.requirement,
           CASE WHEN r.outcome = 'late' THEN rules.day_of(p_now, p_zone) - rules.day_of(b.at, p_zone) ELSE 0 END
    INTO answer
    FROM rules.lock_rows(p_facts.lesson_day) AS r
    CROSS JOIN LATERAL (SELECT rules.lock_bound(r, p_facts, p_zone) AS at) AS b
    WHERE r.act = p_act
      AND CASE WHEN r.before THEN p_now < b.at
               ELSE p_now > b.at AND NOT (r.outcome = 'refuse' AND p_now <= coalesce(p_facts.unlocked_until, 0)) END
    ORDER BY r.outcome = 'refuse' DESC, r.n LIMIT 1;
    RETURN answer;
END
$$;

-- When the act's nearest term ends; NULL: no term.
CREATE OR REPLACE FUNCTION rules.term_end(p_act text, p_facts rules.lock_facts, p_zone text) RETURNS bigint
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    RETURN (SELECT min(rules.lock_bound(r, p_facts, p_zone)) FROM rules.lock_rows(p_facts.lesson_day) AS r
            WHERE r.act = p_act AND NOT r.before);
END
$$;

-- The last day to enter the marks of a work (F-20): its own, else by the table of works, else none (workDueOn).
CREATE OR REPLACE FUNCTION rules.work_due(p_page uuid, p_lesson uuid, p_slot bigint, p_day text) RETURNS date
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
    due text;
    kind text;
    discipline text;
    line jsonb;
    lines jsonb := rules.policy_value('marks.due_by_work', p_day::date) -> 'rows';
BEGIN
    SELECT w.due_on, nullif(w.kind, '') INTO due, kind FROM app.work AS w
    WHERE w.page_id = p_page AND w.lesson_id = p_lesson AND w.slot = p_slot AND w.deleted = 0;
    IF due <> '' THEN
        RETURN due::date;
    END IF;
    kind := coalesce(kind, (SELECT r.kind FROM app.lesson_record AS r
                            WHERE r.page_id = p_page AND r.lesson_id = p_lesson AND r.deleted = 0), '');
    SELECT coalesce(i.title, s.title, '') INTO discipline
    FROM app.journal_page AS p LEFT JOIN app.curriculum_item AS i ON i.id = p.item_id
    LEFT JOIN app.subject AS s ON s.id = i.subject_id WHERE p.id = p_page;
    -- The course is not known to the client either: a term for certain courses does not apply.
    SELECT e INTO line
    FROM pg_catalog.jsonb_array_elements(lines) WITH ORDINALITY AS r(e, o)
    WHERE e ->> 'kind' = kind AND coalesce(e -> 'courses', '[0]') @> '0'
      AND pg_catalog.strpos(lower(discipline COLLATE pg_catalog."und-x-icu"),
                            lower(coalesce(e ->> 'discipline', '') COLLATE pg_catalog."und-x-icu")) > 0
    ORDER BY o LIMIT 1;
    IF NOT FOUND THEN
        RETURN NULL;
    ELSIF (line -> 'next_lesson') = 'true' THEN
        RETURN (SELECT min(l.day) FROM app.lesson AS l WHERE l.page_id = p_page AND l.deleted = 0 AND l.day > p_day
                AND coalesce(l.state, 'due') = 'due')::date;
    END IF;
    RETURN p_day::date + coalesce((line ->> 'days')::int, 0);
END
$$;

-- The bell that ends a lesson; NULL: unknown, the end of the day.
CREATE OR REPLACE FUNCTION rules.bell_of(p_period bigint, p_half bigint) RETURNS time
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    RETURN (SELECT b.ends FROM app.bell AS b
            WHERE b.period_no = p_period AND b.half = p_half AND b.deleted = 0
              AND b.schedule_id = (SELECT s.id FROM app.bell_schedule AS s WHERE s.deleted = 0
                                   ORDER BY s.from_day NULLS FIRST, s.id LIMIT 1))::time;
END
$$;

-- The end of the group's last lesson of a day (F-33).
CREATE OR REPLACE FUNCTION rules.last_bell(p_group uuid, p_day text) RETURNS time
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    RETURN (SELECT max(rules.bell_of(l.period_no, l.half))
            FROM app.journal_page AS p JOIN app.lesson AS l ON l.page_id = p.id
            WHERE p.group_id = p_group AND p.deleted = 0 AND l.day = p_day AND l.deleted = 0
              AND coalesce(l.state, 'due') <> 'cancelled');
END
$$;

REVOKE ALL ON FUNCTION rules.load_locks(jsonb), rules.lock_rows(date), rules.moment(date, time, text),
    rules.day_of(bigint, text), rules.lock_bound(rules.lock_row, rules.lock_facts, text),
    rules.lock_verdict(text, rules.lock_facts, bigint, text), rules.term_end(text, rules.lock_facts, text),
    rules.work_due(uuid, uuid, bigint, text), rules.bell_of(bigint, bigint), rules.last_bell(uuid, text) FROM PUBLIC;
RESET ROLE;
