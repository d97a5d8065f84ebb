-- What a hostile client tries past the functions: every attempt fails, for every persona.
BEGIN;
CREATE TABLE tap.attempt(n serial, sql text, answer text);
INSERT INTO tap.attempt(sql, answer) VALUES
    ('SELECT count(*) FROM app.mark', '42501'),
    ('SELECT count(*) FROM sec.account', '42501'),
    ('SELECT count(*) FROM sec.access', '42501'),
    ('SELECT count(*) FROM sync.change', '42501'),
    ('SELECT count(*) FROM sync.clock', '42501'),
    ('INSERT INTO app.mark DEFAULT VALUES', '42501'),
    ('UPDATE app.mark SET value = ''2''', '42501'),
    ('DELETE FROM app.mark', '42501'),
    ('TRUNCATE app.mark', '42501'),
    ('INSERT INTO sec.access DEFAULT VALUES', '42501'),
    ('UPDATE sync.clock SET seq = 0', '42501'),
    ('LOCK TABLE app.mark', '42501'),
    ('CREATE TABLE api.x()', '42501'),
    ('CREATE TABLE public.x()', '42501'),
    ('CREATE TEMP TABLE x()', '42501'),
    ('CREATE SEQUENCE public.x', '42501'),
    ('CREATE SCHEMA x', '42501'),
    ('CREATE EXTENSION dblink', NULL),
    ('CREATE FUNCTION api.pull() RETURNS int LANGUAGE sql AS ''SELECT 1''', '42501'),
    ('ALTER FUNCTION api.digest(uuid) SECURITY INVOKER', '42501'),
    ('DROP FUNCTION api.digest(uuid)', '42501'),
    ('DO $x$ BEGIN END $x$', '42501'),
    ('DO LANGUAGE sql $x$ SELECT 1 $x$', NULL),
    ('COPY app.mark TO ''/tmp/x''', '42501'),
    ('COPY app.mark FROM PROGRAM ''cat''', '42501'),
    ('SELECT lo_create(0)', '42501'),
    ('SELECT lo_from_bytea(0, ''x'')', '42501'),
    ('SELECT lo_import(''/etc/passwd'')', '42501'),
    ('SELECT pg_read_file(''/etc/passwd'')', '42501'),
    ('SELECT pg_ls_dir(''/'')', '42501'),
    ('SELECT rolpassword FROM pg_authid', '42501'),
    ('SELECT pg_notify(''semestr'', ''1'')', '42501'),
    ('SET ROLE semestr_api', '42501'),
    ('SET ROLE semestr_owner', '42501'),
    ('SET ROLE semestr_acct', '42501'),
    ('SET ROLE postgres', '42501'),
    ('SET session_replication_role = replica', '42501'),
    ('CREATE ROLE x', '42501'),
    ('GRANT semestr_api TO semestr_user', '42501'),
    ('GRANT SELECT ON app.mark TO semestr_user', '42501'),
    ('ALTER TABLE app.mark DISABLE ROW LEVEL SECURITY', '42501'),
    ('SELECT sec.rebuild_all()', '42501'),
    ('SELECT sec.note_change(''person'', ''["00000000-0000-0000-0000-000000000000"]'')', '42501'),
    ('SELECT sec.account_id()', '42501'),
    ('SELECT sync.rows_of(''mark'', ''{}'', false)', '42501'),
    ('SELECT sync.page_of(''mark'', ''{}'', NULL, NULL, NULL)', '42501'),
    ('SELECT sync.touched_rows(''{}'')', '42501');
SELECT plan((SELECT count(*)::int FROM tap.attempt CROSS JOIN tap.persona)
            + (SELECT 6 * count(*)::int FROM tap.persona WHERE n <= 7) + 2 * (SELECT count(*)::int FROM tap.persona));
SELECT matches(tap.tries(p.name, a.sql), '^ERROR ' || coalesce(a.answer, '.'), p.name || ' cannot: ' || a.sql)
FROM tap.persona AS p CROSS JOIN tap.attempt AS a ORDER BY p.n, a.n;

-- Devices of others, and none, answer alike.
SELECT is(tap.tries(p.name, format(f, x.device)), 'ERROR SM001', format('%s with %s device: %s', p.name, x.what, left(f, 20)))
FROM tap.persona AS p,
     LATERAL (VALUES ('another''s', tap.id(CASE p.name WHEN 'own' THEN 'other' ELSE 'own' END, 200)),
                     ('no', tap.id('none', 200))) AS x(what, device),
     unnest(ARRAY['SELECT api.scope(%L, NULL)', 'SELECT api.snapshot(%L, ''{}'', NULL, 1)',
                  'SELECT api.pull(%L, ''00000000-0000-4000-8000-0000000e70c4'', 0, NULL, 1)']) AS f
WHERE p.n <= 7 ORDER BY p.n;
-- The planner's statistics tell no values, and settings of the session change no answer.
SELECT is(tap.tries(name, 'SELECT count(*) FROM pg_stats WHERE schemaname IN (''app'', ''sync'', ''sec'')'), '0',
          name || ' sees no statistics') FROM tap.persona ORDER BY n;
SELECT unalike(tap.tries(name, 'SELECT coalesce(set_config(''row_security'', ''off'', true), '''') || api.snapshot('
          || quote_literal(tap.id(name, 200)) || ',' || quote_literal(tap.buckets()) || ', NULL, 20000)'),
          '%planted%', name || ' cannot turn row security off') FROM tap.persona ORDER BY n;
SELECT * FROM finish();
ROLLBACK;
