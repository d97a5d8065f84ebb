-- What must hold of the catalogue, so that a later change cannot open a hole unseen.
BEGIN;
SELECT plan(12);
SELECT is_empty($$SELECT c.oid::regclass FROM pg_class AS c WHERE c.relkind = 'r' AND c.relnamespace = 'app'::regnamespace
    AND NOT (c.relrowsecurity AND c.relforcerowsecurity)$$, 'every table of app is under row security, its owner too');
SELECT is_empty($$SELECT i.name FROM sync.table_info AS i WHERE (
    SELECT array_agg(DISTINCT p.cmd ORDER BY p.cmd) FROM pg_policies AS p
    WHERE p.schemaname = 'app' AND p.tablename = i.name AND p.roles = '{semestr_api}') IS DISTINCT FROM '{INSERT,SELECT,UPDATE}'$$,
    'every table that travels has its three policies');
SELECT is_empty($$SELECT tablename, policyname FROM pg_policies WHERE schemaname = 'app' AND roles <> '{semestr_owner}'
    AND (coalesce(qual, '') IN ('true', '(true)') OR coalesce(with_check, '') IN ('true', '(true)'))$$, 'no policy lets everything through');
SELECT is_empty($$SELECT tablename, policyname FROM pg_policies WHERE schemaname IN ('app', 'sec', 'sync') AND 'public' = ANY(roles)$$,
    'no policy is for everybody');
SELECT is_empty($$SELECT c.oid::regclass, a.grantee::regrole FROM pg_class AS c, aclexplode(c.relacl) AS a
    WHERE c.relnamespace IN ('app'::regnamespace, 'sec'::regnamespace, 'sync'::regnamespace)
      AND (a.grantee = 0 OR pg_has_role('semestr_user', nullif(a.grantee, 0), 'USAGE'))$$, 'persons have no privilege on any table');
SELECT is_empty($$SELECT n.nspname FROM pg_namespace AS n WHERE n.nspname IN ('app', 'sec', 'sync', 'rules', 'public')
    AND has_schema_privilege('semestr_user', n.oid, 'USAGE')$$, 'persons have the schema api alone');
SELECT is_empty($$SELECT p.oid::regprocedure FROM pg_proc AS p
    WHERE p.pronamespace IN ('api'::regnamespace, 'sec'::regnamespace, 'sync'::regnamespace) AND p.prosecdef
      AND NOT coalesce(p.proconfig @> '{"search_path=\"\""}', false)$$, 'no definer function without a search_path');
SELECT is_empty($$SELECT p.oid::regprocedure FROM pg_proc AS p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) AS a
    WHERE p.pronamespace IN ('api'::regnamespace, 'sec'::regnamespace, 'sync'::regnamespace, 'rules'::regnamespace)
      AND a.grantee = 0$$, 'no function for everybody');
SELECT is_empty($$SELECT c.oid::regclass FROM pg_class AS c, aclexplode(c.relacl) AS a
    WHERE c.relnamespace = 'app'::regnamespace AND a.grantee = 'semestr_api'::regrole
      AND a.privilege_type NOT IN ('SELECT', 'INSERT', 'UPDATE')$$, 'api can delete nothing of the college''s');
SELECT is_empty($$SELECT c.oid::regclass FROM pg_class AS c WHERE c.relowner = 'semestr_api'::regrole$$, 'api owns no table');
SELECT is_empty($$SELECT p.oid::regprocedure FROM pg_proc AS p WHERE p.pronamespace IN ('sec'::regnamespace, 'sync'::regnamespace,
    'rules'::regnamespace, 'app'::regnamespace) AND has_function_privilege('semestr_user', p.oid, 'EXECUTE')$$, 'persons may call api alone');
SELECT is_empty($$SELECT p.oid::regprocedure FROM pg_proc AS p WHERE p.pronamespace = 'rules'::regnamespace AND p.prosecdef
    AND NOT coalesce(p.proconfig @> '{"search_path=\"\""}', false)$$, 'nor do the rules look for names in a path');
SELECT * FROM finish();
ROLLBACK;
