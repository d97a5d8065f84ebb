-- Forged operations: nothing of them takes effect, and the answers betray nothing about what is there.
BEGIN;
CREATE FUNCTION tap.mark(p_page int, p_student int, p_who text, p_more jsonb DEFAULT '{}') RETURNS jsonb LANGUAGE sql AS $$
    SELECT jsonb_build_object('p', tap.id(p_who), 't', 'mark',
        'k', tap.mark_key(tap.id('page', p_page), tap.id('lesson', p_page), tap.id('student', p_student)),
        's', '{"value2":[null,"forged"]}') || p_more
$$;
CREATE FUNCTION tap.nowhere(p_lesson int) RETURNS jsonb LANGUAGE sql AS $$
    SELECT jsonb_build_object('p', tap.id('own'), 't', 'mark', 's', '{"value2":[null,"forged"]}',
        'k', tap.mark_key(tap.id('nowhere'), tap.id('lesson', p_lesson), tap.id('unknown')))
$$;
SELECT plan(26);
-- The control: an honest one is taken, else the rest would prove nothing.
SELECT is(tap.verdict(tap.push('own', tap.mark(1, 1, 'own', '{"s":"{\"note\":[\"own-mark-s1\",\"honest\"]}"}'))), 'a', 'an honest mark is taken');
SELECT is((SELECT note FROM app.mark WHERE page_id = tap.id('page', 1) AND student_id = tap.id('student', 1)), 'honest', '… and is there');

SELECT is(tap.verdict(tap.push('own', tap.mark(1, 1, 'other'))), 'r author', 'another''s name');
SELECT is(tap.verdict(tap.push('own', tap.mark(1, 1, 'own') - 'p' || '{"p":null}')), 'r author', 'nobody''s name');
SELECT matches(tap.verdict(tap.push('own', tap.mark(2, 3, 'own'))), '^r ', 'another''s page');
SELECT matches(tap.verdict(tap.push('other', tap.mark(1, 1, 'other'))), '^r ', 'another''s page, the other way');
SELECT matches(tap.verdict(tap.push('curator', tap.mark(1, 1, 'curator'))), '^r ', 'a curator''s mark');
SELECT matches(tap.verdict(tap.push('deputy', tap.mark(1, 1, 'deputy'))), '^r ', 'a deputy''s mark');
SELECT matches(tap.verdict(tap.push('stranger', tap.mark(1, 1, 'stranger'))), '^r ', 'a stranger''s mark');
SELECT matches(tap.verdict(tap.push('guardian', tap.mark(1, 1, 'guardian'))), '^r ', 'a guardian''s mark');
SELECT matches(tap.verdict(tap.push('student', jsonb_set(tap.mark(1, 1, 'own'), '{p}', to_jsonb(tap.id('student', 1))))), '^r ',
               'a student''s mark for himself');
SELECT matches(tap.verdict(tap.push('own', tap.mark(1, 3, 'own'))), '^[rq] ', 'a student who is not of the group');
SELECT is(tap.verdict(tap.push('own', tap.nowhere(1))), tap.verdict(tap.push('own', tap.nowhere(7))),
          'a planted row and none at all get the same verdict');
SELECT matches(tap.verdict(tap.push('own', jsonb_build_object('p', tap.id('own'), 't', 'role_grant', 'k', format('["%s"]', tap.id('mine')),
    's', format('{"bucket_id":[null,"%s"],"person_id":[null,"%s"],"role":[null,"ADM"]}', sec.bucket(tap.id('own'), 'own'), tap.id('own'))))),
    '^r ', 'a role for oneself');
SELECT matches(tap.verdict(tap.push('own', jsonb_build_object('p', tap.id('own'), 't', 'page_teacher',
    'k', format('["%s","%s","2020-01-01"]', tap.id('page', 2), tap.id('own')), 's', '{"source":[null,"me"]}'))), '^r ', 'a page for oneself');
SELECT matches(tap.verdict(tap.push('own', jsonb_build_object('p', tap.id('own'), 't', 'lesson', 'k', format('["%s"]', tap.id('lesson', 1)),
    's', format('{"bucket_id":["%s","%s"]}', tap.college(), tap.id('nowhere'))))), '^(r |ERROR)', 'a row moved to another bucket');
SELECT matches(tap.verdict(tap.push('own', '{"p":null,"t":"pg_authid","k":"[1]","s":"{}"}')), '^(r |ERROR)', 'a table that is none of app''s');
SELECT is(tap.verdict(tap.push('own', tap.mark(1, 1, 'own'), 5)), 'gap', 'a number ahead of its turn');
SELECT is(tap.verdict(tap.push('own', tap.mark(1, 1, 'own'), 1, '\x00')), 'forked', 'a chain that does not fit');
SELECT is(tap.verdict(tap.push('own', tap.mark(1, 1, 'own'), 1, NULL, tap.id('other', 200))), 'ERROR SM001', 'another''s device');
SELECT is(tap.verdict(tap.push('nobody', tap.mark(1, 1, 'own'), 1, NULL, tap.id('own', 200))), 'ERROR SM006', 'a role without an account');
SELECT is(tap.verdict(tap.push('blocked', tap.mark(1, 1, 'blocked'))), 'ERROR SM006', 'a blocked account');
SELECT is((SELECT count(*) FROM app.mark WHERE value2 = 'forged'), 0::bigint, 'no forged value is in force');
SELECT is((SELECT count(*) FROM app.role_grant WHERE role = 'ADM' AND person_id = tap.id('own')), 0::bigint, 'no role was taken');
SELECT ok(tap.everything('own') NOT LIKE '%planted%', 'having pushed for a planted row does not show it');
SELECT ok(tap.everything('other') NOT LIKE '%own-mark%' AND tap.everything('other') NOT LIKE '%honest%', '… nor another''s mark');
SELECT * FROM finish();
ROLLBACK;
