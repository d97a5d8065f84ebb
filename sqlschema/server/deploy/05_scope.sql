-- Which buckets an account reads (sec.access), whom it may see rows about (sec.subject), and the policies made of both.
-- Everything here may be run again (upgrade). docs/sync.md, «Scope».
SET ROLE semestr_owner;

-- Accounts whose scope a push has touched; the zero uuid stands for all of them. Empty outside a push.
CREATE TABLE IF NOT EXISTS sec.dirty(account_id uuid PRIMARY KEY);
CREATE INDEX IF NOT EXISTS access_bucket ON sec.access(bucket_id);
CREATE INDEX IF NOT EXISTS account_person ON sec.account(person_id);

-- The bucket «pd», «own», «staff», «admin», «methods» or «dispatch» of a person or college (app/domain/buckets.h).
CREATE OR REPLACE FUNCTION sec.bucket(p_owner uuid, p_kind text) RETURNS uuid
    LANGUAGE plpgsql IMMUTABLE STRICT SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    RETURN sync.named_bucket(p_owner, p_kind); -- of 07_push
END
$$;

-- 1. The scope of one account.

-- The grants of a person that hold on a day, days as app holds them.
CREATE OR REPLACE FUNCTION sec.grants_on(p_person uuid, p_day text)
    RETURNS TABLE(role text, narrowed text, scope_id uuid)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    RETURN QUERY
    SELECT g.role, CASE WHEN g.scope_kind IN ('group', 'department') THEN g.scope_kind END, g.scope_id
    FROM app.role_grant AS g
    WHERE g.person_id = p_person AND g.deleted = 0 AND g.role IS NOT NULL
      AND (g.from_day IS NULL OR g.from_day <= p_day) AND (g.to_day IS NULL OR g.to_day >= p_day);
END
$$;

-- The groups that these roles reach by a grant that is narrowed to a group or a department.
CREATE OR REPLACE FUNCTION sec.groups_of(p_person uuid, p_day text, p_roles text[]) RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    RETURN ARRAY(
        SELECT g.scope_id FROM sec.grants_on(p_person, p_day) AS g
        WHERE g.role = ANY(p_roles) AND g.narrowed = 'group' AND g.scope_id IS NOT NULL
        UNION
        SELECT s.id FROM sec.grants_on(p_person, p_day) AS g JOIN app.study_group AS s ON s.department_id = g.scope_id
        WHERE g.role = ANY(p_roles) AND g.narrowed = 'department');
END
$$;

-- What a teacher teaches or taught: pages by page_teacher, by a lesson, by a substitution. writes: today.
CREATE OR REPLACE FUNCTION sec.taught(p_person uuid, p_day text) RETURNS TABLE(page_id uuid, writes boolean)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    RETURN QUERY
    SELECT t.page_id, bool_or(t.writes) FROM (
        SELECT p.page_id, p.from_day <= p_day AND (p.to_day IS NULL OR p.to_day >= p_day) AS writes
        FROM app.page_teacher AS p WHERE p.employee_id = p_person AND p.deleted = 0
        UNION
        SELECT l.page_id, true FROM app.lesson AS l WHERE l.teacher_id = p_person AND l.deleted = 0
        UNION
        SELECT l.page_id, true FROM app.substitution AS s JOIN app.lesson AS l ON l.id = s.lesson_id
        WHERE s.employee_id = p_person AND s.deleted = 0) AS t
    GROUP BY t.page_id;
END
$$;

-- The buckets that an account should have, each once.
CREATE OR REPLACE FUNCTION sec.wanted_scope(p_person uuid, p_college uuid, p_day text)
    RETURNS TABLE(bucket_id uuid, kind text, can_write boolean, family boolean)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
    v_all text[];       -- roles that reach the whole college
    v_roles text[];     -- all of them
    v_taught uuid[];
    v_writes uuid[];
    v_led uuid[];       -- groups by a narrowed grant that opens pages
    v_seen uuid[];      -- … that opens the group alone
    v_curated uuid[];
    v_groups uuid[];
    v_pages uuid[];
    v_kids uuid[];
    v_kid_groups uuid[];
    v_staff boolean;
    reads_pages boolean;
    reads_groups boolean;
    reads_people boolean;
BEGIN
    SELECT coalesce(array_agg(g.role) FILTER (WHERE g.narrowed IS NULL), '{}'), coalesce(array_agg(g.role), '{}')
    INTO v_all, v_roles FROM sec.grants_on(p_person, p_day) AS g;
    SELECT coalesce(array_agg(t.page_id), '{}'), coalesce(array_agg(t.page_id) FILTER (WHERE t.writes), '{}')
    INTO v_taught, v_writes FROM sec.taught(p_person, p_day) AS t;
    reads_pages := v_all && ARRAY['DIR', 'DEP', 'ADM', 'INS', 'VADM', 'HEAD'];
    reads_groups := reads_pages OR v_all && ARRAY['DISP', 'HR'];
    reads_people := reads_groups OR v_all && ARRAY['SEC'];
    v_staff := v_taught <> '{}' OR v_roles && ARRAY['DIR', 'DEP', 'ADM', 'HEAD', 'DISP', 'HR', 'SEC', 'CUR', 'TCH', 'MST',
                                                    'SUB', 'SPEC'];
    v_led := sec.groups_of(p_person, p_day, ARRAY['DIR', 'DEP', 'ADM', 'INS', 'VADM', 'HEAD', 'CUR', 'SOC', 'PSY']);
    v_seen := sec.groups_of(p_person, p_day, ARRAY['DISP', 'HR', 'SEC']);
    v_curated := sec.groups_of(p_person, p_day, ARRAY['CUR']);
    v_kids := ARRAY(
        SELECT s.person_id FROM app.student AS s WHERE s.person_id = p_person
        UNION
        SELECT u FROM unnest(sec.wards(p_person, p_day)) AS u);
    v_kid_groups := ARRAY(SELECT DISTINCT e.group_id FROM app.enrolment AS e
                          WHERE e.student_id = ANY(v_kids) AND e.deleted = 0);
    v_groups := ARRAY(
        SELECT s.id FROM app.study_group AS s WHERE reads_groups
        UNION SELECT u FROM unnest(v_led || v_seen) AS u
        UNION SELECT p.group_id FROM app.journal_page AS p WHERE p.id = ANY(v_taught) AND p.group_id IS NOT NULL);
    v_pages := CASE WHEN reads_pages THEN ARRAY(SELECT p.id FROM app.journal_page AS p)
               ELSE ARRAY(SELECT u FROM unnest(v_taught) AS u
                          UNION SELECT p.id FROM app.journal_page AS p WHERE p.group_id = ANY(v_led)) END;
    RETURN QUERY
    SELECT w.b, min(w.k), bool_or(w.c), bool_and(w.f) FROM (
        SELECT p_college, 'college', v_staff, false
        UNION ALL SELECT sec.bucket(p_college, 'staff'), 'staff', v_roles && ARRAY['HR', 'DISP'], false
        UNION ALL SELECT sec.bucket(p_college, 'admin'), 'admin', 'ADM' = ANY(v_roles), NOT v_roles && ARRAY['ADM', 'DIR']
        UNION ALL SELECT sec.bucket(p_college, 'methods'), 'methods', v_taught <> '{}' OR v_roles && ARRAY['TCH', 'MST'], false
                  WHERE v_taught <> '{}' OR v_roles && ARRAY['TCH', 'MST', 'SUB', 'DEP', 'HEAD', 'ADM']
        UNION ALL SELECT sec.bucket(p_college, 'dispatch'), 'dispatch', true, false
                  WHERE v_roles && ARRAY['DISP', 'DEP', 'ADM']
        UNION ALL SELECT sec.bucket(p_person, 'own'), 'own', true, false
        UNION ALL SELECT sec.bucket(p_person, 'pd'), 'pd', false, false
        UNION ALL SELECT p_person, 'person', false, false
        UNION ALL SELECT e.person_id, 'person', v_roles && ARRAY['HR', 'DISP'], false FROM app.employee AS e
        -- Who gives roles reads the grants of all.
        UNION ALL SELECT DISTINCT g.bucket_id, 'own', 'ADM' = ANY(v_roles), false FROM app.role_grant AS g
                  WHERE v_all && ARRAY['ADM', 'DIR']
        UNION ALL SELECT u, 'page', u = ANY(v_writes), false FROM unnest(v_pages) AS u
        UNION ALL SELECT u, 'group', u = ANY(v_curated) OR v_roles && ARRAY['ADM', 'DEP', 'HEAD', 'DISP'], false
                  FROM unnest(v_groups) AS u
        UNION ALL SELECT s.person_id, 'person', v_all && ARRAY['ADM', 'DISP'], false FROM app.student AS s WHERE reads_people
        UNION ALL SELECT DISTINCT e.student_id, 'person', e.group_id = ANY(v_curated), false FROM app.enrolment AS e
                  WHERE NOT reads_people AND e.group_id = ANY(v_groups) AND e.deleted = 0
        UNION ALL SELECT p.student_id, 'person', false, false FROM app.journal_page AS p
                  WHERE NOT reads_people AND p.id = ANY(v_pages) AND p.student_id IS NOT NULL
        UNION ALL SELECT sec.bucket(s.person_id, 'pd'), 'pd', true, false FROM app.student AS s
                  WHERE v_all && ARRAY['HR', 'SEC', 'ADM']
        UNION ALL SELECT sec.bucket(e.person_id, 'pd'), 'pd', true, false FROM app.employee AS e WHERE 'HR' = ANY(v_all)
        UNION ALL SELECT sec.bucket(e.student_id, 'pd'), 'pd', true, false FROM app.enrolment AS e
                  WHERE e.group_id = ANY(v_curated || sec.groups_of(p_person, p_day, ARRAY['HR', 'SEC', 'ADM']))
                    AND e.deleted = 0 AND e.from_day <= p_day AND (e.to_day IS NULL OR e.to_day >= p_day)
        UNION ALL SELECT u, 'person', false, true FROM unnest(v_kids) AS u
        UNION ALL SELECT sec.bucket(u, 'pd'), 'pd', false, true FROM unnest(v_kids) AS u
        UNION ALL SELECT u, 'group', false, true FROM unnest(v_kid_groups) AS u
        UNION ALL SELECT p.id, 'page', false, true FROM app.journal_page AS p
                  WHERE p.group_id = ANY(v_kid_groups) AND (p.student_id IS NULL OR p.student_id = ANY(v_kids))
    ) AS w(b, k, c, f)
    WHERE w.b IS NOT NULL GROUP BY w.b;
END
$$;

-- Students whom a guardian or a delegate may see today.
CREATE OR REPLACE FUNCTION sec.wards(p_person uuid, p_day text) RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    RETURN ARRAY(SELECT g.student_id FROM app.guardian AS g
                 WHERE g.person_id = p_person AND g.deleted = 0 AND (g.from_day IS NULL OR g.from_day <= p_day)
                   AND (g.to_day IS NULL OR g.to_day >= p_day));
END
$$;

-- Makes the account's buckets and subjects anew, touching only rows that differ; the new hash. A blocked one has none.
CREATE OR REPLACE FUNCTION sec.rebuild_scope(p_account uuid) RETURNS bytea
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
    v_person uuid;
    v_college uuid;
    v_day date := sec.today();
    v_hash bytea;
    v_subjects uuid[];
BEGIN
    SELECT person_id INTO v_person FROM sec.account WHERE account_id = p_account AND blocked_at IS NULL;
    SELECT college_id INTO v_college FROM sync.clock WHERE id = 1;
    WITH want AS MATERIALIZED (
        SELECT * FROM sec.wanted_scope(v_person, v_college, v_day::text) WHERE v_person IS NOT NULL),
    gone AS (
        DELETE FROM sec.access AS a WHERE a.account_id = p_account
            AND NOT EXISTS (SELECT FROM want AS w WHERE w.bucket_id = a.bucket_id)),
    put AS (
        INSERT INTO sec.access AS a(account_id, bucket_id, kind, can_write, family)
        SELECT p_account, w.bucket_id, w.kind, w.can_write, w.family FROM want AS w
        WHERE (w.bucket_id, w.kind, w.can_write, w.family) NOT IN (
            SELECT o.bucket_id, o.kind, o.can_write, o.family FROM sec.access AS o WHERE o.account_id = p_account)
        ON CONFLICT (account_id, bucket_id) DO UPDATE
            SET kind = excluded.kind, can_write = excluded.can_write, family = excluded.family)
    SELECT pg_catalog.sha256(pg_catalog.convert_to(coalesce(string_agg(
               pg_catalog.concat_ws('|', w.bucket_id, w.kind, w.can_write::int, w.family::int) || E'\n', ''
               ORDER BY w.bucket_id), ''), 'UTF8'))
    INTO v_hash FROM want AS w;
    v_subjects := CASE WHEN v_person IS NULL THEN '{}'::uuid[] ELSE v_person || sec.wards(v_person, v_day::text) END;
    DELETE FROM sec.subject WHERE account_id = p_account AND person_id <> ALL(v_subjects);
    INSERT INTO sec.subject(account_id, person_id) SELECT p_account, u FROM unnest(v_subjects) AS u ON CONFLICT DO NOTHING;
    UPDATE sec.account SET scope_day = v_day, scope_hash = v_hash WHERE account_id = p_account;
    RETURN v_hash;
END
$$;

CREATE OR REPLACE FUNCTION sec.rebuild_all() RETURNS int
    LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
    SELECT count(sec.rebuild_scope(account_id))::int FROM sec.account
$$;

-- 2. What a structural row changes.

CREATE OR REPLACE FUNCTION sec.mark_dirty(p_accounts uuid[]) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
    INSERT INTO sec.dirty(account_id) SELECT DISTINCT u FROM unnest(p_accounts) AS u ON CONFLICT DO NOTHING
$$;

CREATE OR REPLACE FUNCTION sec.accounts_of(p_people uuid[]) RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
    SELECT ARRAY(SELECT account_id FROM sec.account WHERE person_id = ANY(p_people))
$$;

CREATE OR REPLACE FUNCTION sec.holders_of(p_bucket uuid) RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
    SELECT ARRAY(SELECT account_id FROM sec.access WHERE bucket_id = p_bucket)
$$;

-- Accounts of everybody who holds, held or will hold one of these roles.
CREATE OR REPLACE FUNCTION sec.accounts_in(p_roles text[]) RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    RETURN ARRAY(SELECT a.account_id FROM sec.account AS a
                 WHERE EXISTS (SELECT FROM app.role_grant AS g WHERE g.person_id = a.person_id AND g.role = ANY(p_roles)));
END
$$;

DROP FUNCTION IF EXISTS sec.note_change(text, jsonb);

-- A thing that the caller has just made is his to fill within the same push; rebuild_dirty puts it right at the end.
CREATE OR REPLACE FUNCTION sec.lend(p_bucket uuid, p_kind text) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
    INSERT INTO sec.access(account_id, bucket_id, kind, can_write)
    SELECT sec.account_id(), p_bucket, p_kind, true WHERE sec.account_id() IS NOT NULL AND p_bucket IS NOT NULL
        AND NOT EXISTS (SELECT FROM sec.access WHERE account_id = sec.account_id() AND bucket_id = p_bucket AND NOT family)
    ON CONFLICT (account_id, bucket_id) DO UPDATE SET family = false;
    SELECT sec.mark_dirty(ARRAY[sec.account_id()]) WHERE sec.account_id() IS NOT NULL
$$;

-- Who teaches a page by its lessons has changed: the new teacher, and writers who are neither its teachers nor he.
CREATE OR REPLACE FUNCTION sec.note_lesson(p_page uuid, p_teacher uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    PERFORM sec.mark_dirty(ARRAY(
        SELECT a.account_id FROM sec.account AS a WHERE a.person_id = p_teacher
            AND NOT EXISTS (SELECT FROM sec.access AS x WHERE x.account_id = a.account_id AND x.bucket_id = p_page
                            AND x.can_write)
        UNION
        SELECT x.account_id FROM sec.access AS x JOIN sec.account AS a ON a.account_id = x.account_id
        WHERE x.bucket_id = p_page AND x.can_write AND a.person_id IS DISTINCT FROM p_teacher
            AND NOT EXISTS (SELECT FROM app.page_teacher AS t WHERE t.page_id = p_page AND t.employee_id = a.person_id
                            AND t.deleted = 0)));
    IF p_teacher = sec.person_id() THEN
        PERFORM sec.lend(p_page, 'page');
    END IF;
END
$$;

-- Marks the accounts whose buckets may differ after a write of this structural row, and lends the caller what he has made.
-- Call it once the row is written.
CREATE OR REPLACE FUNCTION sec.note_change(p_object text, p_key jsonb, p_made boolean DEFAULT true) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
    k uuid := CASE WHEN p_object IN ('policy_setting') THEN NULL ELSE (p_key ->> 0)::uuid END;
    r record;
BEGIN
    CASE p_object
    WHEN 'person' THEN
        IF p_made THEN
            PERFORM sec.lend(k, 'person');
            PERFORM sec.lend(sec.bucket(k, 'pd'), 'pd');
        END IF;
    WHEN 'student' THEN
        PERFORM sec.mark_dirty(sec.accounts_of(ARRAY[k]) || sec.accounts_in(
            ARRAY['DIR', 'DEP', 'ADM', 'INS', 'VADM', 'HEAD', 'DISP', 'HR', 'SEC']))
        WHERE NOT EXISTS (SELECT FROM sec.access WHERE account_id = sec.account_id() AND bucket_id = k AND NOT can_write);
    WHEN 'guardian' THEN
        PERFORM sec.mark_dirty(sec.accounts_of(ARRAY[(p_key ->> 1)::uuid]));
    WHEN 'employee' THEN
        PERFORM sec.mark_dirty(ARRAY['00000000-0000-0000-0000-000000000000'::uuid])
        WHERE NOT EXISTS (SELECT FROM sec.dirty WHERE account_id = '00000000-0000-0000-0000-000000000000')
          AND EXISTS (SELECT FROM sec.account AS a WHERE NOT EXISTS (
                SELECT FROM sec.access AS x WHERE x.account_id = a.account_id AND x.bucket_id = k));
    WHEN 'account' THEN
        PERFORM sec.mark_dirty(ARRAY(SELECT account_id FROM sec.account WHERE account_id = k));
    WHEN 'role_grant' THEN
        FOR r IN SELECT person_id FROM app.role_grant WHERE id = k LOOP
            PERFORM sec.mark_dirty(sec.accounts_of(ARRAY[r.person_id]) || sec.accounts_in(ARRAY['ADM', 'DIR']));
        END LOOP;
    WHEN 'study_group' THEN
        IF p_made THEN
            PERFORM sec.lend(k, 'group');
        END IF;
        PERFORM sec.mark_dirty(sec.holders_of(k) || sec.accounts_in(
            ARRAY['DIR', 'DEP', 'ADM', 'INS', 'VADM', 'HEAD', 'DISP', 'HR', 'SEC']));
    WHEN 'enrolment' THEN
        PERFORM sec.mark_dirty(sec.holders_of(k) || sec.accounts_of(ARRAY[(p_key ->> 1)::uuid] || ARRAY(
            SELECT g.person_id FROM app.guardian AS g WHERE g.student_id = (p_key ->> 1)::uuid)));
    WHEN 'journal_page' THEN
        IF p_made THEN
            PERFORM sec.lend(k, 'page');
        END IF;
        FOR r IN SELECT group_id FROM app.journal_page WHERE id = k LOOP
            -- The page may have come before its group, which nobody holds then.
            PERFORM sec.mark_dirty(sec.holders_of(k) || sec.holders_of(r.group_id) || sec.accounts_in(
                ARRAY['DIR', 'DEP', 'ADM', 'INS', 'VADM', 'HEAD']));
        END LOOP;
    WHEN 'page_teacher' THEN
        PERFORM sec.mark_dirty(sec.accounts_of(ARRAY[(p_key ->> 1)::uuid]));
        IF (p_key ->> 1)::uuid = sec.person_id() THEN
            PERFORM sec.lend(k, 'page');
        END IF;
    WHEN 'lesson' THEN
        FOR r IN SELECT page_id, teacher_id FROM app.lesson WHERE id = k LOOP
            PERFORM sec.note_lesson(r.page_id, r.teacher_id);
        END LOOP;
    WHEN 'substitution' THEN
        FOR r IN SELECT l.page_id, s.employee_id FROM app.substitution AS s JOIN app.lesson AS l ON l.id = s.lesson_id
                 WHERE s.lesson_id = k LOOP
            PERFORM sec.note_lesson(r.page_id, r.employee_id);
        END LOOP;
    ELSE
        NULL; -- college, department, year, policy, final mark: they decide about rights, not about buckets
    END CASE;
END
$$;

-- Before a push ends: the caller and at most seven others at once; whoever remains says hello first (SM003), so that
-- one row that concerns everybody does not hold the college's lock for everybody.
CREATE OR REPLACE FUNCTION sec.rebuild_dirty() RETURNS int
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
    v_me uuid := sec.account_id();
    v_dirty uuid[];
    v_now uuid[];
BEGIN
    IF NOT EXISTS (SELECT FROM sec.dirty) THEN
        RETURN 0;
    END IF;
    SELECT array_agg(a.account_id ORDER BY (a.account_id = v_me) DESC NULLS LAST) INTO v_dirty FROM sec.account AS a
    WHERE EXISTS (SELECT FROM sec.dirty AS d WHERE d.account_id IN (a.account_id, '00000000-0000-0000-0000-000000000000'));
    DELETE FROM sec.dirty;
    v_now := v_dirty[1:8];
    PERFORM sec.rebuild_scope(u) FROM unnest(v_now) AS u;
    UPDATE sec.account SET scope_day = NULL WHERE account_id = ANY(v_dirty[9:]) AND scope_day IS NOT NULL;
    RETURN coalesce(cardinality(v_dirty), 0);
END
$$;

-- 3. What the policies ask. Sets, told once in a statement, never a question per row.

-- Of one kind, or all: a page's cells are looked up among pages alone.
CREATE OR REPLACE FUNCTION sec.full_buckets(p_kind text DEFAULT NULL) RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    RETURN ARRAY(SELECT a.bucket_id FROM sec.access AS a
                 WHERE a.account_id = sec.account_id() AND NOT a.family AND (p_kind IS NULL OR a.kind = p_kind));
END
$$;

CREATE OR REPLACE FUNCTION sec.family_buckets() RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    RETURN ARRAY(SELECT a.bucket_id FROM sec.access AS a WHERE a.account_id = sec.account_id() AND a.family);
END
$$;

CREATE OR REPLACE FUNCTION sec.subjects() RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    RETURN ARRAY(SELECT s.person_id FROM sec.subject AS s WHERE s.account_id = sec.account_id());
END
$$;

-- Some grant of the caller, of any day, writes this object somewhere; p_anywhere: by a rule that is not bound to what is
-- his own. The belt: where exactly and when is rules.judge's.
CREATE OR REPLACE FUNCTION sec.may_write(p_object text, p_anywhere boolean DEFAULT false) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
    v_person uuid := sec.person_id();
    v_roles text[] := ARRAY(
        SELECT g.role FROM app.role_grant AS g WHERE g.person_id = v_person AND g.deleted = 0
        UNION ALL SELECT 'SUB' FROM app.substitution AS s WHERE s.employee_id = v_person
        UNION ALL SELECT 'STU' FROM app.student AS s WHERE s.person_id = v_person
        UNION ALL SELECT unnest(ARRAY['PAR', 'DEL']) FROM app.guardian AS w WHERE w.person_id = v_person);
    -- As rules.judge asks for a row: a person by his kind, a kind of lesson and a roll call by their own words.
    v_words text[] := p_object || CASE p_object WHEN 'person' THEN ARRAY['student', 'staff_card', '*']
                                                WHEN 'lesson_record' THEN ARRAY['lesson', 'attendance', '*']
                                                ELSE ARRAY['*'] END;
    v_verbs text[] := CASE p_object WHEN 'report' THEN ARRAY['print'] ELSE ARRAY['create', 'edit', 'delete'] END;
BEGIN
    RETURN v_person IS NOT NULL AND v_roles <> '{}' AND EXISTS (
        SELECT FROM sec.rule AS r
        WHERE r.verb = ANY(v_verbs) AND r.object = ANY(v_words) AND r.role = ANY(v_roles || ARRAY['*'])
          AND NOT (p_anywhere AND r.needs && ARRAY['own', 'self', 'approval']));
END
$$;

-- A person or group that the caller wrote last: he has made it and nobody has taken it up, so his scope may lack it.
CREATE OR REPLACE FUNCTION sec.made(p_id uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
    v_person uuid := sec.person_id();
BEGIN
    RETURN EXISTS (SELECT FROM app.person AS p WHERE p.id = p_id AND p.author_id = v_person)
        OR EXISTS (SELECT FROM app.study_group AS g WHERE g.id = p_id AND g.author_id = v_person);
END
$$;

CREATE OR REPLACE FUNCTION sec.holds_lesson(p_lesson uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    RETURN EXISTS (SELECT FROM app.lesson AS l JOIN sec.access AS a ON a.bucket_id = l.page_id
                   WHERE l.id = p_lesson AND a.account_id = sec.account_id() AND NOT a.family);
END
$$;

-- 4. The policies.

-- That the caller holds a column's value as a bucket of his own.
CREATE OR REPLACE FUNCTION sec.holds(p_column text, p_kind text) RETURNS text
    LANGUAGE sql STABLE SET search_path = '' AS $$
    SELECT pg_catalog.format('%I IN (SELECT pg_catalog.unnest(sec.full_buckets(%L)))', p_column, p_kind)
$$;

-- The kind of bucket in which all rows of the table lie, where that says more than «any».
CREATE OR REPLACE FUNCTION sec.kind_of(p_table sync.table_info) RETURNS text
    LANGUAGE sql STABLE SET search_path = '' AS $$
    SELECT CASE WHEN p_table.bucket = '=page_id' OR p_table.name = 'journal_page' THEN 'page'
                WHEN p_table.bucket = '=group_id' OR p_table.name = 'study_group' THEN 'group' END
$$;

-- What of a table the caller sees. p_own: also what he wrote himself, so that a thing can be made before its bucket is his.
CREATE OR REPLACE FUNCTION sec.sees(p_table sync.table_info, p_own boolean) RETURNS text
    LANGUAGE sql STABLE SET search_path = '' AS $$
    SELECT CASE WHEN p_table.bucket_column IS NULL THEN '(SELECT sec.account_id()) IS NOT NULL' ELSE
        pg_catalog.concat_ws(' OR ', sec.holds(p_table.bucket_column, sec.kind_of(p_table)),
            CASE WHEN p_table.subject_column IS NOT NULL THEN
                pg_catalog.format('%I IN (SELECT pg_catalog.unnest(sec.subjects()))', p_table.subject_column) END,
            CASE WHEN p_table.family = 'shared' THEN pg_catalog.format(
                '(%I IN (SELECT pg_catalog.unnest(sec.family_buckets()))%s)', p_table.bucket_column,
                CASE WHEN p_table.subject_column IS NULL THEN ''
                     ELSE pg_catalog.format(' AND %I IS NULL', p_table.subject_column) END) END,
            CASE WHEN p_own THEN 'author_id = (SELECT sec.person_id())' END) END
$$;

-- Where the belt lets a row lie, beside the role's word for its kind; NULL: anywhere. docs/sync.md, «The belt».
CREATE OR REPLACE FUNCTION sec.belt(i sync.table_info) RETURNS text
    LANGUAGE sql STABLE SET search_path = '' AS $$
    SELECT CASE
        -- The college's own settings have no place; a new person, group or page makes its own; who gives roles writes
        -- into the «own» of persons whom nobody holds.
        WHEN i.bucket_column IS NULL OR i.bucket = '=id' AND i.name <> 'college' OR i.name = 'role_grant' THEN NULL
        -- A parent announces an absence; everybody has his own account's password.
        WHEN i.name IN ('absence', 'account') THEN pg_catalog.concat_ws(' OR ', sec.holds(i.bucket_column, sec.kind_of(i)),
            pg_catalog.format('%I IN (SELECT pg_catalog.unnest(sec.subjects()))', i.subject_column))
        -- Whoever gives a family its access need not read the student's private data.
        WHEN i.name = 'guardian' THEN pg_catalog.concat_ws(' OR ', sec.holds('bucket_id', NULL), sec.holds('student_id', NULL),
                                                           'sec.made(student_id)')
        -- They lie in the college's bucket, but open a page to a teacher.
        WHEN i.name = 'lesson' THEN sec.holds('bucket_id', NULL) || ' AND ((SELECT sec.may_write(''lesson'', true)) OR '
            || sec.holds('page_id', 'page') || ')'
        WHEN i.name = 'substitution' THEN sec.holds('bucket_id', NULL)
            || ' AND ((SELECT sec.may_write(''substitution'', true)) OR sec.holds_lesson(lesson_id))'
        WHEN i.bucket ~ '(person|student|group)_id$' THEN pg_catalog.concat_ws(' OR ', sec.holds(i.bucket_column, sec.kind_of(i)),
            pg_catalog.format('sec.made(%I)', pg_catalog.substring(i.bucket, '[a-z]+_id$')))
        ELSE sec.holds(i.bucket_column, sec.kind_of(i)) END
$$;

CREATE OR REPLACE FUNCTION sec.make_policy(p_table text, p_name text, p_command text, p_using text, p_check text)
    RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
    EXECUTE pg_catalog.format('DROP POLICY IF EXISTS %I ON %s', p_name, p_table);
    EXECUTE pg_catalog.format('CREATE POLICY %I ON %s FOR %s TO semestr_api%s%s', p_name, p_table, p_command,
                              ' USING (' || p_using || ')', ' WITH CHECK (' || p_check || ')');
END
$$;

-- Gives every table of app its policies. Called after sync.make_tables, again after each upgrade.
CREATE OR REPLACE FUNCTION sec.make_policies() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
    i sync.table_info;
    v_table text;
    v_cell boolean;
    v_sees text;
    v_writes text;
BEGIN
    FOR i IN SELECT * FROM sync.table_info WHERE n > 0 ORDER BY n LOOP
        v_table := pg_catalog.format('app.%I', i.name);
        v_cell := i.bucket = '=page_id' AND i.name <> 'page_teacher' OR i.name = 'absence';
        v_sees := sec.sees(i, NOT v_cell);
        v_writes := pg_catalog.concat(pg_catalog.format('(SELECT sec.may_write(%L))', i.object),
                                      ' AND (' || sec.belt(i) || ')');
        IF i.name = 'conflict' THEN
            -- Its rows are the server's own; whoever sees one may decide it, and so may its author.
            v_sees := v_sees || ' OR incoming_author_id = (SELECT sec.person_id())';
            v_writes := v_sees;
        END IF;
        EXECUTE pg_catalog.format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', v_table);
        PERFORM sec.make_policy(v_table, 'scope', 'SELECT', v_sees, NULL);
        PERFORM sec.make_policy(v_table, 'belt_insert', 'INSERT', NULL, v_writes);
        PERFORM sec.make_policy(v_table, 'belt_update', 'UPDATE', v_sees, v_writes);
    END LOOP;
END
$$;

-- An entry about nobody in particular also goes to families that hold the place; what it may show, its row decides.
SELECT sec.make_policy('sync.change', 'scope', 'SELECT',
    'account_id = (SELECT sec.account_id()) OR bucket_id IN (SELECT pg_catalog.unnest(sec.full_buckets()))'
    || ' OR subject_id IN (SELECT pg_catalog.unnest(sec.subjects()))'
    || ' OR (subject_id IS NULL AND bucket_id IN (SELECT pg_catalog.unnest(sec.family_buckets())))', NULL);

REVOKE ALL ON sec.dirty FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sec.full_buckets(text), sec.family_buckets(), sec.subjects(), sec.may_write(text, boolean),
    sec.made(uuid), sec.holds_lesson(uuid), sec.note_change(text, jsonb, boolean), sec.rebuild_dirty(), sec.bucket(uuid, text), sec.rebuild_scope(uuid) TO semestr_api;
SELECT sec.make_policies();
RESET ROLE;
