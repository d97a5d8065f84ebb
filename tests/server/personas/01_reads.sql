-- Who reads what: every word of the college against every persona, through every reading function, for own and foreign
-- buckets and keys alike.
BEGIN;
CREATE TABLE tap.said AS SELECT n, name, tap.everything(name) AS answer FROM tap.persona;
CREATE TABLE tap.word(word text, seen_by text[]);
INSERT INTO tap.word VALUES
    ('own-mark-s1', '{own,curator,deputy,student,guardian}'),
    ('own-mark-s2', '{own,curator,deputy}'),
    ('own-homework', '{own,curator,deputy,student,guardian}'),
    ('homework-for-s2', '{own,curator,deputy}'),
    ('own-topic', '{own,curator,deputy,student,guardian}'),
    ('other-mark-s3', '{other,deputy}'),
    ('g1-absence-s1', '{own,curator,deputy,student,guardian}'),
    ('g1-absence-s2', '{own,curator,deputy}'),
    ('g2-absence-s3', '{other,deputy}'),
    ('pd-s1', '{curator,student,guardian}'),
    ('pd-s2', '{curator}'),
    ('pd-s3', '{}'),
    ('pd-own-teacher', '{own}'),
    ('name-s1', '{own,curator,deputy,student,guardian}'),
    ('name-s2', '{own,curator,deputy}'),
    ('name-s3', '{other,deputy}'),
    ('staff-position', '{own,other,curator,deputy,student,guardian,stranger}'),
    ('college-name', '{own,other,curator,deputy,student,guardian,stranger}'),
    ('policy-value', '{own,other,curator,deputy,student,guardian,stranger}'),
    ('login-own', '{own}'),
    ('login-other', '{other}'),
    ('plan-methods', '{own,other,deputy}'),
    ('draft-dispatch', '{deputy}'),
    ('conflict-own', '{own,curator,deputy}'),
    ('conflict-other', '{other,deputy}'),
    ('patch-own-mark-s1', '{own,curator,deputy}'),
    ('patch-other-mark-s3', '{other,deputy}'),
    ('patch-homework', '{own,curator,deputy}'),
    ('patch-refused', '{}'),
    ('patch-stolen', '{}'),
    ('planted', '{}');
SELECT plan((SELECT count(*)::int FROM tap.word CROSS JOIN tap.persona) + 6);
SELECT is(s.answer LIKE '%' || w.word || '%', s.name = ANY(w.seen_by),
          format('%s %s %s', s.name, CASE WHEN s.name = ANY(w.seen_by) THEN 'reads' ELSE 'does not read' END, w.word))
FROM tap.word AS w CROSS JOIN tap.said AS s ORDER BY w.word, s.n;

SELECT is((SELECT array_agg(name ORDER BY n) FROM tap.said WHERE answer LIKE '%ERROR%'), '{blocked,nobody}'::text[],
          'only the blocked and the role without an account get errors');
SELECT matches(answer, '^(ERROR SM006)+$', name || ' gets nothing but SM006') FROM tap.said WHERE name IN ('blocked', 'nobody') ORDER BY n;
SELECT is(tap.tries('other', format('SELECT api.digest(%L)', tap.id('page', 1))),
          tap.tries('other', format('SELECT api.digest(%L)', tap.id('nowhere'))),
          'a foreign bucket and one that does not exist have the same digest');
SELECT is((SELECT count(*) FROM json_array_elements(tap.tries('stranger',
              format('SELECT api.pull(%L, %L, 0, NULL, 10000)', tap.id('stranger', 200), tap.epoch()))::json -> 'rows') AS r
           WHERE r ->> 'd' IS NULL AND r ->> 'k' = tap.mark_key(tap.id('nowhere'), tap.id('lesson', 1), tap.id('unknown'))), 1::bigint,
          'a refused operation on a planted row answers that there is no such row');
SELECT isnt(tap.tries('own', format('SELECT api.digest(%L)', tap.id('page', 1))),
            tap.tries('student', format('SELECT api.digest(%L)', tap.id('page', 1))),
            'a student digests his own rows of a page alone');
SELECT * FROM finish();
ROLLBACK;
