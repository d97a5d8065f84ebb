-- A college of two groups whose every row carries a word of its own, the personas, and rows planted where nobody may see
-- them. Run once by a superuser on a deployed database, before the *.sql beside this folder.
CREATE EXTENSION IF NOT EXISTS pgtap WITH SCHEMA public;
CREATE SCHEMA tap;
SELECT sync.found('00000000-0000-4000-8000-00000000c011', '00000000-0000-4000-8000-0000000e70c4', 'Asia/Yekaterinburg', 1);

-- Ids that can be read: kind and number.
CREATE FUNCTION tap.id(p_kind text, p_n int DEFAULT 1) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
    SELECT md5(p_kind || p_n)::uuid
$$;
CREATE FUNCTION tap.role(p_persona text) RETURNS name LANGUAGE sql IMMUTABLE AS $$
    SELECT ('u_' || rpad(p_persona, 26, 'a'))::name
$$;
CREATE FUNCTION tap.college() RETURNS uuid LANGUAGE sql AS $$ SELECT college_id FROM sync.clock $$;
CREATE FUNCTION tap.epoch() RETURNS uuid LANGUAGE sql AS $$ SELECT epoch FROM sync.clock $$;
-- What a persona gets for a statement: the first column as text, or «ERROR» and the SQLSTATE.
CREATE FUNCTION tap.tries(p_persona text, p_sql text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    answer text;
BEGIN
    PERFORM pg_catalog.set_config('session_authorization', tap.role(p_persona), true);
    IF p_sql ~* '^select' THEN
        EXECUTE p_sql INTO answer;
    ELSE
        EXECUTE p_sql;
        answer := 'done';
    END IF;
    PERFORM pg_catalog.set_config('session_authorization', 'postgres', true);
    RETURN coalesce(answer, 'NULL');
EXCEPTION WHEN OTHERS THEN
    RAISE DEBUG '%', SQLERRM;
    RETURN 'ERROR ' || SQLSTATE;
END
$$;

CREATE TABLE tap.persona(n int, name text PRIMARY KEY, person uuid);
INSERT INTO tap.persona VALUES (1, 'own', tap.id('own')), (2, 'other', tap.id('other')), (3, 'curator', tap.id('curator')),
    (4, 'deputy', tap.id('deputy')), (5, 'student', tap.id('student', 1)), (6, 'guardian', tap.id('guardian')),
    (7, 'stranger', tap.id('stranger')), (8, 'blocked', tap.id('blocked')), (9, 'nobody', NULL);
DO $$
DECLARE
    p record;
BEGIN
    FOR p IN SELECT * FROM tap.persona LOOP
        EXECUTE format('DROP ROLE IF EXISTS %I', tap.role(p.name));
        EXECUTE format('CREATE ROLE %I LOGIN PASSWORD %L CONNECTION LIMIT 4 IN ROLE semestr_user', tap.role(p.name), 'word-of-' || p.name);
    END LOOP;
END
$$;
INSERT INTO sec.account(account_id, person_id, login, role_name, must_change, blocked_at)
    SELECT tap.id(name, 100), person, name, tap.role(name), false, CASE WHEN name = 'blocked' THEN now() END
    FROM tap.persona WHERE person IS NOT NULL;
INSERT INTO sec.device(device_id, account_id, name) SELECT tap.id(name, 200), tap.id(name, 100), 'PC'
    FROM tap.persona WHERE person IS NOT NULL;
INSERT INTO sec.rule(n, role, verb, object, field, needs)
    SELECT * FROM (VALUES (1, 'DEP', 'see', 'change_log', '*', '{}'::text[]), (2, 'TCH', 'see', 'change_log', 'page', '{own}'),
                          (3, 'CUR', 'see', 'change_log', 'page', '{own}'), (4, 'TCH', 'create', 'mark', '*', '{own}')) AS v
    WHERE NOT EXISTS (SELECT FROM sec.rule);

-- People: own teaches page 1 of group 1, other page 2 of group 2; student 1 and 2 are in group 1, student 3 in group 2.
INSERT INTO app.person(id, kind) SELECT person, 'employee' FROM tap.persona WHERE n <= 4
    UNION ALL SELECT tap.id('student', n), 'student' FROM generate_series(1, 3) AS n;
INSERT INTO app.person_name(person_id, from_day, last_name)
    SELECT tap.id('student', n), '2020-01-01', 'name-s' || n FROM generate_series(1, 3) AS n;
INSERT INTO app.person_private(person_id, phone, bucket_id)
    SELECT tap.id('student', n), 'pd-s' || n, sec.bucket(tap.id('student', n), 'pd') FROM generate_series(1, 3) AS n
    UNION ALL SELECT tap.id('own'), 'pd-own-teacher', sec.bucket(tap.id('own'), 'pd');
INSERT INTO app.student(person_id) SELECT tap.id('student', n) FROM generate_series(1, 3) AS n;
INSERT INTO app.employee(person_id, position, bucket_id)
    SELECT person, 'staff-position', sec.bucket(tap.college(), 'staff') FROM tap.persona WHERE n <= 4;
INSERT INTO app.guardian(student_id, person_id, relation, bucket_id)
    VALUES (tap.id('student', 1), tap.id('guardian'), 'mother', sec.bucket(tap.id('student', 1), 'pd'));
INSERT INTO app.role_grant(id, person_id, role, scope_kind, scope_id, from_day, bucket_id) VALUES
    (tap.id('grant', 1), tap.id('own'), 'TCH', NULL, NULL, '2020-01-01', sec.bucket(tap.id('own'), 'own')),
    (tap.id('grant', 2), tap.id('other'), 'TCH', NULL, NULL, '2020-01-01', sec.bucket(tap.id('other'), 'own')),
    (tap.id('grant', 3), tap.id('curator'), 'CUR', 'group', tap.id('group', 1), '2020-01-01', tap.id('group', 1)),
    (tap.id('grant', 4), tap.id('deputy'), 'DEP', NULL, NULL, '2020-01-01', sec.bucket(tap.id('deputy'), 'own')),
    -- Grants that do not hold today give nothing.
    (tap.id('grant', 5), tap.id('stranger'), 'DEP', NULL, NULL, '2020-01-01', sec.bucket(tap.id('stranger'), 'own')),
    (tap.id('grant', 6), tap.id('stranger'), 'ADM', NULL, NULL, '2999-01-01', sec.bucket(tap.id('stranger'), 'own'));
UPDATE app.role_grant SET to_day = '2020-12-31' WHERE id = tap.id('grant', 5);
INSERT INTO app.account(id, person_id, login, bucket_id)
    SELECT tap.id(name, 100), person, 'login-' || name, sec.bucket(tap.college(), 'admin') FROM tap.persona WHERE n <= 8;

-- Places.
INSERT INTO app.college(id, name) VALUES (tap.college(), 'college-name');
INSERT INTO app.policy_setting(key, from_day, value) VALUES ('a', '2020-01-01', 'policy-value');
INSERT INTO app.study_group(id) SELECT tap.id('group', n) FROM generate_series(1, 2) AS n;
INSERT INTO app.enrolment(group_id, student_id, from_day) VALUES (tap.id('group', 1), tap.id('student', 1), '2020-09-01'),
    (tap.id('group', 1), tap.id('student', 2), '2020-09-01'), (tap.id('group', 2), tap.id('student', 3), '2020-09-01');
INSERT INTO app.journal_page(id, group_id) SELECT tap.id('page', n), tap.id('group', n) FROM generate_series(1, 2) AS n;
INSERT INTO app.page_teacher(page_id, employee_id, from_day) VALUES (tap.id('page', 1), tap.id('own'), '2020-09-01'),
    (tap.id('page', 2), tap.id('other'), '2020-09-01');
INSERT INTO app.thematic_plan(id, page_id, title, bucket_id)
    VALUES (tap.id('plan'), tap.id('page', 1), 'plan-methods', sec.bucket(tap.college(), 'methods'));
INSERT INTO app.timetable(id, title, bucket_id) VALUES (tap.id('draft'), 'draft-dispatch', sec.bucket(tap.college(), 'dispatch'));
INSERT INTO app.lesson(id, page_id, day, bucket_id)
    SELECT tap.id('lesson', n), tap.id('page', n), sec.today()::text, tap.college() FROM generate_series(1, 2) AS n;

-- Cells.
INSERT INTO app.mark(page_id, lesson_id, slot, student_id, value, note) VALUES
    (tap.id('page', 1), tap.id('lesson', 1), 0, tap.id('student', 1), '5', 'own-mark-s1'),
    (tap.id('page', 1), tap.id('lesson', 1), 0, tap.id('student', 2), '4', 'own-mark-s2'),
    (tap.id('page', 2), tap.id('lesson', 2), 0, tap.id('student', 3), '3', 'other-mark-s3');
INSERT INTO app.homework(page_id, id, student_id, text) VALUES (tap.id('page', 1), tap.id('hw', 1), NULL, 'own-homework'),
    (tap.id('page', 1), tap.id('hw', 2), tap.id('student', 2), 'homework-for-s2');
INSERT INTO app.lesson_record(page_id, lesson_id, topic) VALUES (tap.id('page', 1), tap.id('lesson', 1), 'own-topic');
INSERT INTO app.absence(group_id, id, student_id, document) VALUES
    (tap.id('group', 1), tap.id('absence', 1), tap.id('student', 1), 'g1-absence-s1'),
    (tap.id('group', 1), tap.id('absence', 2), tap.id('student', 2), 'g1-absence-s2'),
    (tap.id('group', 2), tap.id('absence', 3), tap.id('student', 3), 'g2-absence-s3');
INSERT INTO app.conflict(id, kind, object, object_key, field, incoming, incoming_author_id, bucket_id) VALUES
    (tap.id('conflict', 1), 'conflict', 'mark', '[]', 'value', 'conflict-own', tap.id('own'), tap.id('page', 1)),
    (tap.id('conflict', 2), 'conflict', 'mark', '[]', 'value', 'conflict-other', tap.id('other'), tap.id('page', 2));

-- Planted: places that exist nowhere, so that nobody can hold them.
INSERT INTO app.mark(page_id, lesson_id, slot, student_id, value, note)
    VALUES (tap.id('nowhere'), tap.id('lesson', 1), 0, tap.id('unknown'), '1', 'planted-mark');
INSERT INTO app.homework(page_id, id, text) VALUES (tap.id('nowhere'), tap.id('hw', 9), 'planted-homework');
INSERT INTO app.person_name(person_id, from_day, last_name) VALUES (tap.id('unknown'), '2020-01-01', 'planted-name');
INSERT INTO app.person_private(person_id, phone, bucket_id) VALUES (tap.id('unknown'), 'planted-pd', tap.id('nowhere', 2));
INSERT INTO app.conflict(id, kind, incoming, bucket_id) VALUES (tap.id('conflict', 9), 'conflict', 'planted-conflict', tap.id('nowhere'));

-- The log: every cell once, as somebody's operation.
CREATE FUNCTION tap.logs(p_who text, p_object text, p_key text, p_bucket uuid, p_subject uuid, p_patch text, p_result text)
    RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    s bigint;
BEGIN
    UPDATE sync.clock SET seq = seq + 1 RETURNING seq INTO s;
    INSERT INTO sync.change(seq, device_id, op_no, account_id, person_id, at_server, at_client, tx, object, key, bucket_id,
                            subject_id, base_rev, patch, version, result, digest)
    VALUES (s, tap.id(p_who, 200), s, tap.id(p_who, 100), tap.id(p_who), now(), 0, s, p_object, p_key, p_bucket, p_subject, 0,
            p_patch, 1, p_result::"char", '\x00');
    UPDATE sec.device SET last_op = s WHERE device_id = tap.id(p_who, 200);
END
$$;
CREATE FUNCTION tap.mark_key(p_page uuid, p_lesson uuid, p_student uuid) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT format('["%s","%s",0,"%s"]', p_page, p_lesson, p_student)
$$;
SELECT tap.logs(CASE WHEN page_id = tap.id('page', 1) THEN 'own' ELSE 'other' END, 'mark',
                tap.mark_key(page_id, lesson_id, student_id), page_id, student_id, '{"patch":"patch-' || note || '"}', 'a')
FROM app.mark;
SELECT tap.logs('own', 'homework', format('["%s","%s"]', page_id, id), page_id, student_id, '{"patch":"patch-homework"}', 'a')
FROM app.homework;
-- A forged refused operation on the planted cell, and one that is no key at all: the hostile client asks for its row.
SELECT tap.logs(w, 'mark', tap.mark_key(tap.id('nowhere'), tap.id('lesson', 1), tap.id('unknown')), NULL, NULL,
                '{"patch":"patch-refused-' || w || '"}', 'r')
FROM unnest(ARRAY['own', 'other', 'student', 'stranger']) AS w;
SELECT tap.logs('other', 'mark', tap.mark_key(tap.id('page', 1), tap.id('lesson', 1), tap.id('student', 1)), NULL, NULL,
                '{"patch":"patch-stolen"}', 'r');
SELECT tap.logs('stranger', o, k, NULL, NULL, '{}', 'r')
FROM (VALUES ('mark', '["x"]'), ('mark', 'no json'), ('pg_authid', '[1]'), ('person', '["\u0000"]')) AS v(o, k);
SELECT sec.rebuild_all();

-- Everything that a persona can get out of api by reading, asking also for what is not his.
CREATE FUNCTION tap.buckets() RETURNS uuid[] LANGUAGE sql AS $$
    SELECT array_agg(DISTINCT b) FROM (
        SELECT bucket_id AS b FROM sec.access UNION ALL SELECT tap.id('nowhere', n) FROM generate_series(1, 2) AS n
        UNION ALL SELECT tap.id('unknown') UNION ALL SELECT tap.id('page', n) FROM generate_series(1, 3) AS n) AS x
$$;
CREATE FUNCTION tap.everything(p_persona text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    said text := '';
    device uuid := tap.id(p_persona, 200);
    b uuid;
    c record;
BEGIN
    said := tap.tries(p_persona, format('SELECT api.scope(%L, NULL)', device))
        || tap.tries(p_persona, format('SELECT api.snapshot(%L, %L, NULL, 20000)', device, tap.buckets()))
        || tap.tries(p_persona, format('SELECT api.pull(%L, %L, 0, NULL, 10000)', device, tap.epoch()));
    FOREACH b IN ARRAY tap.buckets() LOOP
        said := said || tap.tries(p_persona, format('SELECT api.conflicts(%L)', b))
            || tap.tries(p_persona, format('SELECT api.snapshot(%L, ARRAY[%L::uuid], %L, 100)', device, b,
                   format('{"n":1,"b":"%s","k":["%s"]}', '00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000')));
    END LOOP;
    FOR c IN SELECT DISTINCT object, key FROM sync.change LOOP
        said := said || tap.tries(p_persona, format('SELECT api.history(%L, %L)', c.object, c.key));
    END LOOP;
    RETURN said;
END
$$;

-- One push of a persona with operations as a client seals them: {"p","t","k","s"} and what is to be forged over it.
CREATE FUNCTION tap.push(p_persona text, p_op jsonb, p_skip int DEFAULT 1, p_hash bytea DEFAULT NULL, p_device uuid DEFAULT NULL)
    RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    d sec.device;
    n bigint;
    o jsonb := '{"b":0,"w":null,"a":null,"u":null,"v":1,"l":"000102030405060708090a0b0c0d0e0f"}'::jsonb
        || jsonb_build_object('at', (extract(epoch FROM clock_timestamp()) * 1000)::bigint) || p_op;
    h bytea;
    answer text;
BEGIN
    SELECT * INTO d FROM sec.device WHERE device_id = coalesce(p_device, tap.id(p_persona, 200));
    n := d.last_op + p_skip;
    o := o || jsonb_build_object('x', coalesce((p_op ->> 'x')::bigint, n));
    h := sync.chain_end(d.last_hash, ARRAY[sync.op_digest(decode(o ->> 'l', 'hex'), sync.canonical(1, n, (o ->> 'x')::bigint,
        (o ->> 'at')::bigint, (o ->> 'p')::uuid, o ->> 't', o ->> 'k', (o ->> 'b')::bigint, o ->> 's', NULL, NULL, NULL))]);
    answer := tap.tries(p_persona, format('SELECT api.push(%L, %L, %s, %L, %L, %L, false)', d.device_id, tap.epoch(), n, d.last_hash,
                                          coalesce(p_hash, h), jsonb_build_array(o)));
    RETURN CASE WHEN answer LIKE 'ERROR%' THEN to_jsonb(answer) ELSE answer::jsonb END;
END
$$;
-- «a», or the result and the code of why.
CREATE FUNCTION tap.verdict(p_answer jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN jsonb_typeof(p_answer) = 'string' THEN p_answer #>> '{}'
                WHEN p_answer ->> 'state' <> 'taken' THEN p_answer ->> 'state'
                ELSE coalesce((p_answer #>> '{results,0,r}') || ' ' || coalesce(p_answer #>> '{results,0,why,code}', ''), 'a') END
$$;
