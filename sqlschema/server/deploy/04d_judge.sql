-- Who may do what a client says was done (docs/sync.md, push, step 5). One answer per operation, set by set: what many
-- operations share (the lesson, the right, the term) is asked once.
SET ROLE semestr_owner;

-- eo, ek, es are the row that an operation is about: of a conflict that is the row in conflict. act is the lesson's act
-- that terms are asked for. Cells are asked as the journal asks them, by «edit» whatever happens.

CREATE OR REPLACE FUNCTION rules.refusal(p_code text, p_key text, p_value text) RETURNS jsonb
    LANGUAGE sql IMMUTABLE SET search_path = '' AS $$ SELECT pg_catalog.jsonb_build_object('code', p_code, p_key, p_value) $$;

-- 1. Form and place of an operation, without any right: NULL, or why it is refused.
CREATE OR REPLACE FUNCTION rules.misplaced(o sync.op, p_fields text[], p_bucket text, p_key_size int) RETURNS jsonb
    LANGUAGE plpgsql IMMUTABLE SET search_path = '' AS $$
BEGIN
    IF p_fields IS NULL THEN
        RETURN rules.refusal('unknown', 'what', o.object);
    ELSIF (o.s - p_fields) <> '{}' THEN
        RETURN rules.refusal('unknown', 'what',
            o.object || '.' || (SELECT min(f) FROM pg_catalog.jsonb_object_keys(o.s - p_fields) AS f));
    ELSIF pg_catalog.jsonb_array_length(o.k) <> p_key_size THEN
        RETURN rules.refusal('unknown', 'what', o.object || '.key');
    ELSIF o.object IN ('homework', 'page_note') AND o.present AND o.s ?| '{given_lesson_id,lesson_id}'
          AND coalesce(o.s -> 'given_lesson_id', o.s -> 'lesson_id') ->> 0 IS NOT NULL
          AND coalesce(o.s -> 'given_lesson_id', o.s -> 'lesson_id') ->> 1 IS NOT NULL THEN
        -- What was given in one lesson never moves to another, whose term may be another one.
        RETURN rules.refusal('unknown', 'what', o.object || '.lesson');
    ELSIF o.bucket_id IS NULL AND o.object <> 'conflict' THEN
        RETURN '{"code":"bucket"}';
    ELSIF o.s -> 'deleted' ->> 1 IS DISTINCT FROM '1' THEN
        -- The columns that a bucket is named from never change either.
        IF (o.s -> 'bucket_id' ->> 1)::uuid <> o.bucket_id
           OR o.present AND EXISTS (
               SELECT FROM pg_catalog.regexp_matches(p_bucket || '=bucket_id', '[=:]([a-z_]+)', 'g') AS m
               WHERE o.s -> m[1] ->> 0 IS NOT NULL AND o.s -> m[1] ->> 1 IS DISTINCT FROM o.s -> m[1] ->> 0) THEN
            RETURN '{"code":"bucket"}';
        END IF;
    END IF;
    RETURN NULL;
END
$$;

-- 2. The lesson of a task or a note, which its key does not tell.
CREATE OR REPLACE FUNCTION rules.lesson_of(p_object text, p_k jsonb, p_s jsonb) RETURNS uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    RETURN CASE p_object
        WHEN 'homework' THEN coalesce(
            (SELECT h.given_lesson_id FROM app.homework AS h WHERE h.page_id = (p_k ->> 0)::uuid AND h.id = (p_k ->> 1)::uuid),
            (p_s -> 'given_lesson_id' ->> 1)::uuid)
        WHEN 'page_note' THEN coalesce(
            (SELECT h.lesson_id FROM app.page_note AS h WHERE h.page_id = (p_k ->> 0)::uuid AND h.id = (p_k ->> 1)::uuid),
            (p_s -> 'lesson_id' ->> 1)::uuid) END;
END
$$;

-- 3. Rows: where they belong, and as what they are asked for. fresh: as the patch leaves it, else as it stands here.
DO $$
BEGIN
    IF pg_catalog.to_regtype('rules.place') IS NULL THEN
        CREATE TYPE rules.place AS (word text, page uuid, lesson uuid, day text, group_id uuid, department uuid,
                                    subject uuid, own uuid, author uuid);
    END IF;
END
$$;

CREATE OR REPLACE FUNCTION rules.place_of(p_object text, p_k jsonb, p_s jsonb, p_fresh boolean) RETURNS rules.place
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
    p rules.place;
    k0 uuid := CASE WHEN p_k ->> 0 ~ '^[0-9a-fA-F]{8}-' THEN (p_k ->> 0)::uuid END;
    s jsonb := CASE WHEN p_fresh THEN p_s ELSE '{}' END;
    r record;
BEGIN
    CASE
    WHEN p_object IN ('mark', 'attendance', 'work', 'lesson_record') THEN
        p.page := k0;
        p.lesson := (p_k ->> 1)::uuid;
    WHEN p_object IN ('homework', 'page_note', 'final_mark') THEN
        p.page := k0;
        p.lesson := rules.lesson_of(p_object, p_k, s);
    WHEN p_object = 'lesson' THEN
        SELECT l.page_id, l.day INTO r FROM app.lesson AS l WHERE l.id = k0;
        p.page := coalesce((s -> 'page_id' ->> 1)::uuid, r.page_id);
        p.day := coalesce(s -> 'day' ->> 1, r.day);
    WHEN p_object = 'substitution' THEN
        p.lesson := k0;
        p.page := (SELECT l.page_id FROM app.lesson AS l WHERE l.id = k0);
    WHEN p_object = 'thematic_plan' THEN
        SELECT t.page_id, t.author_id INTO r FROM app.thematic_plan AS t WHERE t.id = k0;
        p.page := coalesce((s -> 'page_id' ->> 1)::uuid, r.page_id);
        p.author := r.author_id;
    WHEN p_object = 'planned_lesson' THEN
        SELECT t.page_id, t.author_id INTO r FROM app.thematic_plan AS t WHERE t.id = k0;
        p.page := r.page_id;
        p.author := r.author_id;
    WHEN p_object IN ('study_group', 'group_name', 'enrolment', 'subgroup_member', 'absence', 'group_regime') THEN
        p.group_id := k0;
        IF p_object = 'study_group' THEN
            p.department := (s -> 'department_id' ->> 1)::uuid;
        END IF;
        IF p_object = 'absence' THEN
            p.subject := coalesce((s -> 'student_id' ->> 1)::uuid,
                                  (SELECT a.student_id FROM app.absence AS a WHERE a.group_id = k0 AND a.id = (p_k ->> 1)::uuid));
        END IF;
    WHEN p_object = 'page_teacher' THEN
        p.group_id := (SELECT j.group_id FROM app.journal_page AS j WHERE j.id = k0);
    WHEN p_object = 'journal_page' THEN
        p.group_id := coalesce((s -> 'group_id' ->> 1)::uuid, (SELECT j.group_id FROM app.journal_page AS j WHERE j.id = k0));
    WHEN p_object = 'subgroup' THEN
        p.group_id := coalesce((s -> 'group_id' ->> 1)::uuid, (SELECT j.group_id FROM app.subgroup AS j WHERE j.id = k0));
    WHEN p_object = 'teaching_load' THEN
        p.group_id := coalesce((s -> 'group_id' ->> 1)::uuid, (SELECT j.group_id FROM app.teaching_load AS j WHERE j.id = k0));
    WHEN p_object = 'process_span' THEN
        p.group_id := coalesce((s -> 'group_id' ->> 1)::uuid, (SELECT j.group_id FROM app.process_span AS j WHERE j.id = k0));
    WHEN p_object = 'role_grant' THEN
        SELECT g.scope_kind, g.scope_id INTO r FROM app.role_grant AS g WHERE g.id = k0;
        p.group_id := CASE WHEN coalesce(s -> 'scope_kind' ->> 1, r.scope_kind) = 'group'
                           THEN coalesce((s -> 'scope_id' ->> 1)::uuid, r.scope_id) END;
        p.department := CASE WHEN coalesce(s -> 'scope_kind' ->> 1, r.scope_kind) = 'department'
                             THEN coalesce((s -> 'scope_id' ->> 1)::uuid, r.scope_id) END;
    WHEN p_object = 'report_run' THEN
        p.group_id := (rules.stored_value(coalesce(s -> 'scope' ->> 1,
                                                   (SELECT q.scope FROM app.report_run AS q WHERE q.id = k0))) ->> 'group')::uuid;
    WHEN p_object IN ('student', 'person', 'person_name', 'person_private', 'guardian') THEN
        p.subject := k0;
        IF p_object LIKE 'person%' THEN
            p.word := CASE coalesce(CASE WHEN p_object = 'person' THEN s -> 'kind' ->> 1 END,
                                    (SELECT q.kind FROM app.person AS q WHERE q.id = k0))
                      WHEN 'employee' THEN 'staff_card' ELSE 'student' END;
        END IF;
    WHEN p_object = 'movement' THEN
        p.subject := coalesce((s -> 'student_id' ->> 1)::uuid, (SELECT m.student_id FROM app.movement AS m WHERE m.id = k0));
    WHEN p_object = 'account' THEN
        p.own := coalesce((SELECT a.person_id FROM app.account AS a WHERE a.id = k0), (s -> 'person_id' ->> 1)::uuid);
    ELSE
        NULL;
    END CASE;
    RETURN p;
END
$$;

-- The present group of a student; of several one that the person's own grants are for.
CREATE OR REPLACE FUNCTION rules.group_of(p_student uuid, p_day text, p_grants rules.grant_row[]) RETURNS uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    RETURN (SELECT e.group_id FROM app.enrolment AS e
            WHERE e.student_id = p_student AND e.deleted = 0 AND e.from_day <= p_day
              AND coalesce(e.to_day, '9999-12-31') >= p_day
            ORDER BY EXISTS (SELECT FROM pg_catalog.unnest(p_grants) AS g WHERE g.scope_id = e.group_id) DESC,
                     e.from_day DESC, e.group_id LIMIT 1);
END
$$;

-- As a rule asks for an act that no rule knows for the object (a policy is only ever edited): by «edit».
CREATE OR REPLACE FUNCTION rules.verdict_of(p_grants rules.grant_row[], p_verb text, p_word text, p_field text,
                                            p_target rules.target, p_day text) RETURNS text
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    RETURN rules.decide(p_grants, CASE WHEN p_verb IN ('create', 'delete') AND NOT EXISTS (
                                                SELECT FROM sec.rule AS r WHERE r.verb = p_verb AND r.object = p_word)
                                       THEN 'edit' ELSE p_verb END, p_word, p_field, p_target, p_day::date);
END
$$;

-- 4. All operations of a segment. The believed time decides; the claimed one only tells a wrong clock from a late act.
CREATE OR REPLACE FUNCTION rules.judge(p_account uuid, p_ops sync.op[])
    RETURNS TABLE(n bigint, verdict text, why jsonb)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' SET plan_cache_mode = 'force_generic_plan' SET jit = off
    ROWS 500 AS $$
#variable_conflict use_column
DECLARE
    me uuid := (SELECT a.person_id FROM sec.account AS a WHERE a.account_id = p_account);
    zone text := (SELECT c.timezone FROM sync.clock AS c WHERE c.id = 1);
    grants rules.grant_row[] := rules.grants_of(me);
    is_parent boolean := EXISTS (SELECT FROM pg_catalog.unnest(grants) AS g WHERE g.role IN ('PAR', 'DEL'));
    -- The days on which a term changes: lessons between two of them have the same terms.
    epochs text[] := ARRAY(SELECT DISTINCT s.from_day FROM rules.lock_key AS k JOIN app.policy_setting AS s USING (key)
                           WHERE s.deleted = 0);
    nobody uuid := '00000000-0000-0000-0000-000000000000';
    one int := 1;
    -- Most operations of a push are of one day.
    common text := pg_catalog.to_char(rules.day_of(p_ops[1].believed_at, zone), 'YYYY-MM-DD');
    midnight bigint := rules.moment(common::date, time '00:00', zone);
    next_midnight bigint := rules.moment(common::date + 1, time '00:00', zone);
BEGIN
    RETURN QUERY
    WITH t AS MATERIALIZED (
        SELECT i.name, i.object AS word, i.fields, pg_catalog.cardinality(i.key_columns) AS key_size,
               i.bucket = '=page_id' AND i.object <> 'page' AS cell, i.bucket
        FROM sync.table_info AS i
    ), o AS MATERIALIZED (
        -- generate_series tells the planner that there are many; a guess of ten would join in loops.
        SELECT u.n, u.object, u.k, u.s, u.believed_at, u.at, u.undoes, coalesce(u.present, false) AS present, t.word,
               coalesce(t.cell, false) AS cell,
               CASE WHEN u.believed_at >= midnight AND u.believed_at < next_midnight THEN common
                    ELSE to_char(to_timestamp(u.believed_at / 1000.0) AT TIME ZONE zone, 'YYYY-MM-DD') END AS today,
               -- What is plainly in its place is not looked at more closely.
               CASE WHEN u.person IS DISTINCT FROM me OR me IS NULL THEN '{"code":"author"}'
                    WHEN t.cell AND u.bucket_id IS NOT NULL AND u.s - t.fields = '{}'
                         AND pg_catalog.jsonb_array_length(u.k) = t.key_size AND NOT u.s ?| '{given_lesson_id,lesson_id}' THEN NULL
                    ELSE rules.misplaced(u, t.fields, t.bucket, t.key_size) END AS why,
               u.s -> 'deleted' = '[null, 0]' AND u.present IS NOT TRUE AS made,
               coalesce(u.s -> 'deleted' ->> 1 = '1', false) AS gone
        FROM pg_catalog.generate_series(1, one) AS many CROSS JOIN pg_catalog.unnest(p_ops) AS u
        LEFT JOIN t ON t.name = u.object
    ), cells AS (
        SELECT o.n, o.today, o.believed_at, o.at, (o.k ->> 0)::uuid AS page,
               CASE WHEN o.object IN ('mark', 'attendance', 'work', 'lesson_record') THEN (o.k ->> 1)::uuid
                    WHEN o.object = 'final_mark' THEN NULL
                    ELSE rules.lesson_of(o.object, o.k, o.s) END AS lesson,
               CASE o.object WHEN 'mark' THEN (o.k ->> 2)::bigint ELSE 0 END AS slot,
               CASE o.object WHEN 'mark' THEN (o.k ->> 3)::uuid WHEN 'attendance' THEN (o.k ->> 2)::uuid
                             WHEN 'final_mark' THEN (o.k ->> 1)::uuid END AS student,
               -- The kind of a new lesson belongs to the making of it, the roll call to the attendance.
               CASE WHEN o.object <> 'lesson_record' THEN o.word
                    WHEN o.made AND o.s - '{kind,deleted}'::text[] = '{}' THEN 'lesson'
                    WHEN NOT o.gone AND o.s - '{checked_at,deleted}'::text[] = '{}' THEN 'attendance'
                    ELSE o.word END AS word,
               CASE o.object WHEN 'mark' THEN
                                 -- What is filled is changed; of what the patch does not touch the row here tells.
                                 CASE WHEN o.undoes IS NOT NULL THEN 'change_mark'
                                      WHEN NOT o.s ?| '{value,value2}' THEN 'set_mark'
                                      WHEN coalesce(o.s -> 'value' ->> 0, '') <> '' OR coalesce(o.s -> 'value2' ->> 0, '') <> ''
                                      THEN 'change_mark'
                                      WHEN o.present AND NOT o.s ?& '{value,value2}' AND EXISTS (
                                          SELECT FROM app.mark AS m
                                          WHERE m.page_id = (o.k ->> 0)::uuid AND m.lesson_id = (o.k ->> 1)::uuid
                                            AND m.slot = (o.k ->> 2)::bigint AND m.student_id = (o.k ->> 3)::uuid
                                            AND CASE WHEN o.s ? 'value' THEN m.value2 ELSE m.value END <> '')
                                      THEN 'change_mark'
                                      ELSE 'set_mark' END
                             WHEN 'attendance' THEN 'set_attendance'
                             WHEN 'homework' THEN 'set_homework'
                             WHEN 'work' THEN 'set_topic'
                             WHEN 'page_note' THEN 'set_topic'
                             WHEN 'lesson_record' THEN
                                 CASE WHEN o.made AND o.s - '{kind,deleted}'::text[] = '{}' THEN NULL
                                      WHEN NOT o.gone AND o.s - '{checked_at,deleted}'::text[] = '{}' THEN 'set_attendance'
                                      WHEN NOT o.gone AND o.s - '{homework_state,deleted}'::text[] = '{}' THEN 'set_homework'
                                      ELSE 'set_topic' END END AS act
        FROM o WHERE o.cell AND o.why IS NULL
    ), rows AS MATERIALIZED (
        SELECT o.n, o.today, o.believed_at, o.at, o.present, o.word, o.gone, o.object, o.s, c.held AS conflict,
               coalesce((c.held).object, o.object) AS eo,
               CASE WHEN (c.held).id IS NULL THEN o.k ELSE (c.held).object_key::jsonb END AS ek,
               CASE WHEN o.object = 'conflict' THEN '{}' ELSE o.s END AS es
        FROM o LEFT JOIN LATERAL (
            SELECT f AS held FROM app.conflict AS f
            WHERE o.object = 'conflict' AND f.id = CASE WHEN o.object = 'conflict' THEN (o.k ->> 0)::uuid END
              AND f.deleted = 0 LIMIT 1) AS c ON true
        WHERE NOT o.cell AND o.why IS NULL
    ), placed AS MATERIALIZED (
        SELECT r.*, side.fresh, rules.place_of(r.eo, r.ek, r.es, side.fresh) AS p
        FROM rows AS r
        CROSS JOIN LATERAL (
            SELECT true AS fresh
            UNION ALL
            -- A row that moves is asked for in both places.
            SELECT false WHERE r.present
                AND r.es ?| '{page_id,group_id,day,department_id,scope_id,scope_kind,student_id,kind}') AS side
    ), x AS MATERIALIZED (
        SELECT c.n, c.today, c.believed_at, c.at, c.page, c.lesson, CASE WHEN c.lesson IS NULL THEN c.today END AS day0, c.slot, c.student,
               c.word, CASE WHEN c.word = 'lesson' THEN 'create' ELSE 'edit' END AS verb, '*' AS field, c.act,
               NULL::uuid AS group0, NULL::uuid AS department0, false AS own_record, false AS own_child, false AS own,
               false AS own_plan, NULL::jsonb AS why
        FROM cells AS c
        UNION ALL
        SELECT r.n, r.today, r.believed_at, r.at, (r.p).page, (r.p).lesson, CASE WHEN (r.p).lesson IS NULL THEN coalesce((r.p).day, r.today) END,
               0, NULL, w.word,
               CASE WHEN w.word = 'report' AND r.object <> 'conflict' THEN 'print'
                    WHEN r.object = 'conflict' THEN 'edit'
                    WHEN r.gone THEN 'delete'
                    WHEN NOT r.present AND NOT EXISTS (
                        SELECT FROM pg_catalog.jsonb_each(r.s) AS e WHERE e.value ->> 0 IS NOT NULL AND e.key <> 'deleted')
                    THEN 'create' ELSE 'edit' END,
               CASE WHEN r.eo = 'report_run' THEN coalesce(r.es -> 'form' ->> 1, (SELECT q.form FROM app.report_run AS q
                                                                                   WHERE q.id = (r.ek ->> 0)::uuid), '*')
                    WHEN r.object = 'account' AND r.s - '{must_change}'::text[] = '{}' THEN 'password'
                    ELSE '*' END,
               NULL, coalesce((r.p).group_id, CASE WHEN (r.p).subject IS NOT NULL
                                                   THEN rules.group_of((r.p).subject, r.today, grants) END),
               (r.p).department, coalesce((r.p).subject = me, false),
               is_parent AND (r.p).subject IS NOT NULL AND EXISTS (
                   SELECT FROM app.guardian AS g WHERE g.student_id = (r.p).subject AND g.person_id = me AND g.deleted = 0
                     AND coalesce(g.from_day, '') <= r.today AND coalesce(g.to_day, '9999-12-31') >= r.today),
               coalesce((r.p).own = me, false),
               w.word = 'plan' AND (r.p).page IS NULL AND coalesce((r.p).author, me) = me,
               CASE WHEN r.object <> 'conflict' THEN NULL
                    WHEN (r.conflict).id IS NULL THEN rules.refusal('unknown', 'what', 'conflict')
                    WHEN r.s - '{decision,decided_by,decided_at}'::text[] <> '{}' THEN
                        '{"code":"right","verb":"edit","object":"conflict","field":"*"}'
                    WHEN coalesce(r.s -> 'decision' ->> 1, 'other') NOT IN ('mine', 'theirs', 'base', 'other', 'withdrawn')
                         OR coalesce((r.s -> 'decided_by' ->> 1)::uuid, me) <> me THEN
                        rules.refusal('unknown', 'what', 'conflict.decision')
                    -- Whose own operation it is may always give it up.
                    WHEN (r.conflict).incoming_author_id = me AND r.s -> 'decision' ->> 1 IN ('withdrawn', 'theirs') THEN '{}'
               END
        FROM placed AS r
        CROSS JOIN LATERAL (
            SELECT coalesce((r.p).word, CASE WHEN r.object = 'conflict' THEN t2.word ELSE r.word END) AS word
            FROM (SELECT 1) AS d LEFT JOIN t AS t2 ON t2.name = r.eo) AS w
    ), c AS MATERIALIZED (
        SELECT d.page, coalesce(d.lesson, nobody) AS lesson, coalesce(d.day0, '') AS day0, p.group_id, p.subgroup_id,
               p.student_id AS individual, g.department_id, l.day, l.placed_on, l.period_no, l.half, y.final_mark_on, y.period_end,
               (SELECT max(e) FROM pg_catalog.unnest(epochs) AS e WHERE e <= l.day) AS epoch,
               CASE WHEN p.id IS NULL THEN rules.refusal('unknown', 'what', 'page')
                    WHEN d.lesson IS NOT NULL AND l.id IS NULL THEN rules.refusal('unknown', 'what', 'lesson') END AS why,
               own.page AS own_page,
               NOT own.page AND (l.teacher_id = me OR EXISTS (
                   SELECT FROM app.substitution AS s
                   WHERE s.lesson_id = d.lesson AND s.employee_id = me AND s.deleted = 0)) AS substitute
        FROM (SELECT DISTINCT x.page, x.lesson, x.day0 FROM x WHERE x.page IS NOT NULL) AS d
        LEFT JOIN LATERAL (SELECT j.id, j.group_id, j.subgroup_id, j.student_id, j.year_id FROM app.journal_page AS j
                           WHERE j.id = d.page AND j.deleted = 0 LIMIT 1) AS p ON true
        LEFT JOIN LATERAL (SELECT j.department_id FROM app.study_group AS j WHERE j.id = p.group_id LIMIT 1) AS g ON true
        LEFT JOIN LATERAL (SELECT j.id, j.day, j.placed_on, j.period_no, j.half, j.teacher_id FROM app.lesson AS j
                           WHERE j.id = d.lesson AND j.page_id = d.page AND j.deleted = 0 LIMIT 1) AS l ON true
        CROSS JOIN LATERAL (SELECT EXISTS (
            SELECT FROM app.page_teacher AS e
            WHERE e.page_id = d.page AND e.employee_id = me AND e.deleted = 0
              AND coalesce(e.from_day, '') <= coalesce(l.day, d.day0)
              AND coalesce(e.to_day, '9999-12-31') >= coalesce(l.day, d.day0)) AS page) AS own
        -- The term of the lesson's day and the day of its first final mark on the page (F-26).
        LEFT JOIN LATERAL (
            SELECT s.end_day AS period_end,
                   (SELECT min(coalesce(f.day, to_char(to_timestamp(f.edited_at / 1000) AT TIME ZONE 'UTC', 'YYYY-MM-DD')))
                    FROM app.final_mark AS f
                    WHERE f.page_id = d.page AND f.term_id = m.id AND f.deleted = 0 AND f.value IS NOT NULL) AS final_mark_on
            FROM app.term AS m JOIN app.term_span AS s ON s.term_id = m.id
            WHERE m.year_id = p.year_id AND m.deleted = 0 AND s.deleted = 0
              AND coalesce(s.start_day, '') <= l.day AND coalesce(s.end_day, '9999-12-31') >= l.day
            ORDER BY s.start_day DESC NULLS LAST LIMIT 1) AS y ON true
    ), terms AS MATERIALIZED (
        SELECT e.epoch, r AS line, r.act, r.anchor
        FROM (SELECT DISTINCT coalesce(c.epoch, '') AS epoch FROM c WHERE c.day IS NOT NULL) AS e
        CROSS JOIN LATERAL rules.lock_rows(coalesce(nullif(e.epoch, ''), '0001-01-01')::date) AS r
        WHERE r.outcome = 'refuse'
    ), bounds AS MATERIALIZED (
        SELECT b.page, b.lesson, b.act, b.slot,
               max(b.bound) FILTER (WHERE (b.line).before) AS opens, min(b.bound) FILTER (WHERE NOT (b.line).before) AS ends,
               pg_catalog.array_agg(b.line) AS lines, pg_catalog.array_agg(b.bound) AS moments
        FROM (SELECT c.page, c.lesson, a.act, a.slot, m.line,
                     rules.lock_bound(m.line, ROW(c.day::date,
                         CASE WHEN m.anchor = 'lesson_end' OR (m.line).clock IS NOT NULL THEN rules.bell_of(c.period_no, c.half) END,
                         c.placed_on::date,
                         CASE WHEN m.anchor = 'group_last_bell' THEN rules.last_bell(c.group_id, c.day) END,
                         c.final_mark_on::date, c.period_end::date,
                         CASE WHEN m.anchor = 'work_day' THEN rules.work_due(c.page, c.lesson, a.slot, c.day) END,
                         0)::rules.lock_facts, zone) AS bound
              FROM (SELECT DISTINCT x.page, x.lesson, x.act, x.slot FROM x WHERE x.act IS NOT NULL AND x.lesson IS NOT NULL) AS a
              JOIN c ON c.page = a.page AND c.lesson = a.lesson
              JOIN terms AS m ON m.epoch = coalesce(c.epoch, '') AND m.act = a.act
              WHERE c.day IS NOT NULL) AS b
        WHERE b.bound IS NOT NULL
        GROUP BY b.page, b.lesson, b.act, b.slot
    ), y AS MATERIALIZED (
        SELECT x.*, c.day, c.group_id, c.subgroup_id, c.individual, coalesce(x.why, c.why) AS first,
               coalesce(c.group_id, x.group0, nobody) AS tg, coalesce(x.department0, c.department_id, nobody) AS td,
               coalesce(c.own_page, x.own_plan) AS tp, coalesce(c.substitute, false) AS ts
        FROM x LEFT JOIN c ON c.page = x.page AND c.lesson = coalesce(x.lesson, nobody) AND c.day0 = coalesce(x.day0, '')
    ), decided AS MATERIALIZED (
        SELECT d.*, rules.verdict_of(grants, d.verb, d.word, d.field,
                        ROW(nullif(d.tg, nobody),
                            coalesce(nullif(d.td, nobody), (SELECT j.department_id FROM app.study_group AS j WHERE j.id = d.tg)),
                            d.tp, d.ts, d.own_record, d.own_child, d.own)::rules.target, d.today) AS said
        FROM (SELECT DISTINCT y.verb, y.word, y.field, y.tg, y.td, y.tp, y.ts, y.own_record, y.own_child, y.own, y.today
              FROM y) AS d
    ), judged AS (
        SELECT y.n, CASE
            WHEN y.first IS NOT NULL THEN y.first
            WHEN d.said IS DISTINCT FROM 'allowed' THEN
                CASE WHEN d.said = 'approval' THEN pg_catalog.jsonb_build_object('code', 'approval', 'verb', y.verb, 'object', y.word)
                     ELSE pg_catalog.jsonb_build_object('code', 'right', 'verb', y.verb, 'object', y.word, 'field', y.field) END
            WHEN y.student IS NOT NULL AND NOT (
                (y.individual IS NULL OR y.individual = y.student)
                AND EXISTS (SELECT FROM app.enrolment AS e
                            WHERE e.group_id = y.group_id AND e.student_id = y.student AND e.deleted = 0
                              AND (y.lesson IS NULL OR e.from_day <= y.day AND coalesce(e.to_day, '9999-12-31') >= y.day))
                AND (y.subgroup_id IS NULL OR EXISTS (
                    SELECT FROM app.subgroup_member AS b
                    WHERE b.group_id = y.group_id AND b.student_id = y.student AND b.subgroup_id = y.subgroup_id AND b.deleted = 0)))
            THEN pg_catalog.jsonb_build_object('code', 'enrolled', 'student', y.student, 'day', coalesce(y.day, y.today))
            WHEN y.believed_at < b.opens OR y.believed_at > b.ends THEN (
                SELECT pg_catalog.jsonb_build_object(
                    'code', CASE WHEN y.at BETWEEN coalesce(b.opens, y.at) AND coalesce(b.ends, y.at)
                                 THEN 'clock' ELSE 'lock' END,
                    'reason', pg_catalog.replace(initcap(pg_catalog.replace((b.lines[q.i]).reason, '_', ' ')), ' ', ''),
                    'since', b.moments[q.i] + CASE WHEN (b.lines[q.i]).before THEN 0 ELSE 1 END,
                    'row', (b.lines[q.i]).requirement)
                FROM pg_catalog.generate_subscripts(b.moments, 1) AS q(i)
                WHERE CASE WHEN (b.lines[q.i]).before THEN y.believed_at < b.moments[q.i] ELSE y.believed_at > b.moments[q.i] END
                ORDER BY (b.lines[q.i]).n LIMIT 1)
            END AS why
        FROM y
        LEFT JOIN decided AS d ON d.verb = y.verb AND d.word = y.word AND d.field = y.field AND d.today = y.today
            AND d.tg = y.tg AND d.td = y.td AND d.tp = y.tp AND d.ts = y.ts
            AND d.own_record = y.own_record AND d.own_child = y.own_child AND d.own = y.own
        LEFT JOIN bounds AS b ON b.page = y.page AND b.lesson = y.lesson AND b.act = y.act AND b.slot = y.slot
        UNION ALL
        SELECT o.n, o.why FROM o WHERE o.why IS NOT NULL
    ), told AS (
        SELECT j.n, nullif(j.why, '{}') AS why,
               CASE WHEN j.why ->> 'code' IN ('approval', 'clock') THEN 'q' WHEN j.why <> '{}' THEN 'r' ELSE 'ok' END AS verdict
        FROM judged AS j
    )
    SELECT DISTINCT ON (v.n) v.n, v.verdict, v.why FROM told AS v
    ORDER BY v.n, CASE v.verdict WHEN 'r' THEN 0 WHEN 'q' THEN 1 ELSE 2 END;
END
$$;

REVOKE ALL ON FUNCTION rules.refusal(text, text, text), rules.misplaced(sync.op, text[], text, int),
    rules.lesson_of(text, jsonb, jsonb), rules.place_of(text, jsonb, jsonb, boolean),
    rules.group_of(uuid, text, rules.grant_row[]),
    rules.verdict_of(rules.grant_row[], text, text, text, rules.target, text),
    rules.judge(uuid, sync.op[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION rules.judge(uuid, sync.op[]) TO semestr_api;
RESET ROLE;
