-- A college on 2026-10-08: the page p1 of the teacher tch, p2 of tch2, p3 with its final marks; the group g1
-- of the curator cur and the department d1, with s1, and s2 who left; g2 of d2 with s9. Of p1, sub holds the
-- lesson l2 and vic has the substitution of l3; l0 is a month old, l4 is to come.
INSERT INTO sec.account(account_id, person_id, login, role_name)
SELECT md5('acc' || n)::uuid, md5(n)::uuid, n, 'u_' || n
FROM unnest('{tch,tch2,sub,vic,cur,head,disp,adm,old,none,par}'::text[]) AS n;
INSERT INTO app.account(id, person_id, bucket_id) SELECT account_id, person_id, md5('admin')::uuid FROM sec.account;
INSERT INTO app.role_grant(id, person_id, role, scope_kind, scope_id, from_day, to_day, bucket_id)
SELECT md5('grant' || n)::uuid, md5(n)::uuid, r, k, md5(s)::uuid, '2026-09-01', t, md5('college')::uuid
FROM (VALUES ('tch', 'TCH', 'college', 'college', NULL), ('tch2', 'TCH', 'college', 'college', NULL),
             ('sub', 'SUB', 'college', 'college', NULL), ('vic', 'SUB', 'college', 'college', NULL),
             ('cur', 'CUR', 'group', 'g1', NULL), ('head', 'HEAD', 'department', 'd1', NULL),
             ('disp', 'DISP', 'college', 'college', NULL), ('adm', 'ADM', 'college', 'college', NULL),
             ('par', 'PAR', 'college', 'college', NULL),
             ('old', 'TCH', 'college', 'college', '2026-10-07')) AS v(n, r, k, s, t);
INSERT INTO app.academic_year(id, start_day, end_day, bucket_id)
VALUES (md5('y')::uuid, '2026-09-01', '2027-06-30', md5('college')::uuid);
INSERT INTO app.term(id, year_id, number, bucket_id) VALUES (md5('t')::uuid, md5('y')::uuid, 1, md5('college')::uuid);
INSERT INTO app.term_span(term_id, scope_id, start_day, end_day, bucket_id)
VALUES (md5('t')::uuid, md5('college')::uuid, '2026-09-01', '2026-12-31', md5('college')::uuid);
INSERT INTO app.study_group(id, department_id) VALUES (md5('g1')::uuid, md5('d1')::uuid), (md5('g2')::uuid, md5('d2')::uuid);
INSERT INTO app.person(id, kind) SELECT md5(n)::uuid, CASE WHEN n LIKE 's_' THEN 'student' ELSE 'employee' END
FROM unnest('{s1,s2,s9,tch,adm}'::text[]) AS n;
INSERT INTO app.enrolment(group_id, student_id, from_day, to_day)
VALUES (md5('g1')::uuid, md5('s1')::uuid, '2026-09-01', NULL), (md5('g1')::uuid, md5('s2')::uuid, '2026-09-01', '2026-09-30'),
       (md5('g2')::uuid, md5('s9')::uuid, '2026-09-01', NULL);
INSERT INTO app.guardian(student_id, person_id, bucket_id) VALUES (md5('s1')::uuid, md5('par')::uuid, md5('pd')::uuid);
INSERT INTO app.journal_page(id, year_id, group_id) VALUES (md5('p1')::uuid, md5('y')::uuid, md5('g1')::uuid),
    (md5('p2')::uuid, md5('y')::uuid, md5('g2')::uuid), (md5('p3')::uuid, md5('y')::uuid, md5('g1')::uuid);
INSERT INTO app.page_teacher(page_id, employee_id, from_day)
SELECT md5(p)::uuid, md5(n)::uuid, '2026-09-01'
FROM (VALUES ('p1', 'tch'), ('p1', 'old'), ('p2', 'tch2'), ('p3', 'tch')) AS v(p, n);
INSERT INTO app.lesson(id, page_id, day, period_no, half, teacher_id, placed_on, bucket_id)
SELECT md5(l)::uuid, md5(p)::uuid, d, 1, 0, md5(n)::uuid, d, md5('college')::uuid
FROM (VALUES ('l0', 'p1', '2026-09-10', 'tch'), ('l1', 'p1', '2026-10-07', 'tch'), ('l2', 'p1', '2026-10-08', 'sub'),
             ('l3', 'p1', '2026-10-08', 'tch'), ('l4', 'p1', '2026-10-20', 'tch'), ('l8', 'p2', '2026-10-08', 'tch2'),
             ('l9', 'p3', '2026-10-05', 'tch')) AS v(l, p, d, n);
INSERT INTO app.substitution(lesson_id, employee_id, bucket_id) VALUES (md5('l3')::uuid, md5('vic')::uuid, md5('college')::uuid);
INSERT INTO app.final_mark(page_id, student_id, term_id, kind, attempt, value, day)
VALUES (md5('p3')::uuid, md5('s1')::uuid, md5('t')::uuid, 'term', 1, '4', '2026-10-05');
INSERT INTO app.mark(page_id, lesson_id, slot, student_id, value, value2)
VALUES (md5('p1')::uuid, md5('l0')::uuid, 0, md5('s1')::uuid, NULL, '4');
INSERT INTO app.homework(page_id, id, given_lesson_id) VALUES (md5('p1')::uuid, md5('h')::uuid, md5('l1')::uuid);
INSERT INTO app.subgroup(id, group_id) VALUES (md5('sg')::uuid, md5('g1')::uuid);
INSERT INTO app.policy_setting(key, from_day, value) VALUES ('curator.may_edit', '2026-09-01', '["absence_mark"]');
INSERT INTO app.conflict(id, kind, object, object_key, field, incoming_author_id, bucket_id)
VALUES (md5('c')::uuid, 'conflict', 'mark',
        format('["%s","%s",0,"%s"]', md5('p1')::uuid, md5('l1')::uuid, md5('s1')::uuid), 'value', md5('tch2')::uuid, md5('p1')::uuid);
