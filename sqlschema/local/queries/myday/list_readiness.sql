-- The sections of the year's readiness (B-02): what is there, what still lacks it, when it was last changed.
WITH
years(id, state, start_day, end_day) AS (SELECT id, state, start_day, end_day FROM academic_year
    WHERE deleted = 0 AND end_day >= :day ORDER BY start_day LIMIT 1),
present(id, program_id, curriculum_id) AS (SELECT id, program_id, curriculum_id FROM study_group
    WHERE deleted = 0 AND coalesce(start_day, '') <= :day AND coalesce(end_day, '9999-12-31') >= :day),
pages(id) AS (SELECT p.id FROM journal_page p JOIN years y ON y.id = p.year_id WHERE p.deleted = 0),
curated(id) AS (SELECT scope_id FROM role_grant WHERE role = 'CUR' AND scope_kind = 'group' AND scope_id IS NOT NULL
    AND deleted = 0 AND coalesce(from_day, '') <= :day AND coalesce(to_day, '9999-12-31') >= :day),
planned(id) AS (SELECT page_id FROM thematic_plan k WHERE page_id IS NOT NULL AND deleted = 0
    AND EXISTS (SELECT 1 FROM planned_lesson q WHERE q.plan_id = k.id AND q.deleted = 0)),
timetable(lessons, changed) AS MATERIALIZED (SELECT count(*) FILTER (WHERE deleted = 0), max(edited_at) FROM lesson
    WHERE day BETWEEN :from_day AND :to_day)
SELECT 'year', (SELECT count(*) FROM years), (SELECT count(*) FROM years WHERE coalesce(state, '') <> 'open'),
    (SELECT max(edited_at) FROM academic_year)
UNION ALL SELECT 'periods', (SELECT count(*) FROM term t JOIN years y ON y.id = t.year_id JOIN term_span s
    ON s.term_id = t.id AND s.scope_id = :college AND s.deleted = 0 WHERE t.deleted = 0),
    (SELECT count(*) FROM term t JOIN years y ON y.id = t.year_id WHERE t.deleted = 0 AND NOT EXISTS
        (SELECT 1 FROM term_span s WHERE s.term_id = t.id AND s.scope_id = :college AND s.deleted = 0
            AND s.start_day IS NOT NULL AND s.end_day IS NOT NULL)),
    (SELECT max(edited_at) FROM term_span)
UNION ALL SELECT 'calendar', (SELECT count(*) FROM calendar_day c JOIN years y ON c.day BETWEEN y.start_day AND y.end_day
    WHERE c.deleted = 0), 0, (SELECT max(edited_at) FROM calendar_day)
UNION ALL SELECT 'bells', (SELECT count(*) FROM bell WHERE deleted = 0),
    (SELECT count(*) FROM bell_schedule s WHERE s.deleted = 0
        AND NOT EXISTS (SELECT 1 FROM bell b WHERE b.schedule_id = s.id AND b.deleted = 0)),
    (SELECT max(edited_at) FROM bell)
UNION ALL SELECT 'rooms', (SELECT count(*) FROM room WHERE deleted = 0 AND coalesce(closed_on, '9999-12-31') >= :day),
    0,
    (SELECT max(edited_at) FROM room)
UNION ALL SELECT 'staff', (SELECT count(*) FROM employee WHERE deleted = 0 AND coalesce(dismissed_on, '9999-12-31') >= :day),
    (SELECT count(DISTINCT t.employee_id) FROM page_teacher t JOIN pages p ON p.id = t.page_id
        WHERE t.deleted = 0 AND t.from_day <= :day AND coalesce(t.to_day, '9999-12-31') >= :day
          AND t.employee_id NOT IN (SELECT person_id FROM employee
              WHERE deleted = 0 AND coalesce(dismissed_on, '9999-12-31') >= :day)),
    (SELECT max(edited_at) FROM employee)
UNION ALL SELECT 'subjects', (SELECT count(*) FROM subject WHERE deleted = 0),
    (SELECT count(*) FROM curriculum_item WHERE deleted = 0 AND subject_id IS NULL AND kind = 'discipline'),
    (SELECT max(edited_at) FROM subject)
UNION ALL SELECT 'curricula', (SELECT count(*) FROM curriculum WHERE deleted = 0 AND coalesce(state, '') <> 'stand-in'),
    (SELECT count(*) FROM present g LEFT JOIN curriculum c ON c.id = g.curriculum_id AND c.deleted = 0
        WHERE c.id IS NULL OR c.state = 'stand-in'),
    (SELECT max(edited_at) FROM curriculum)
UNION ALL SELECT 'groups', (SELECT count(*) FROM present), (SELECT count(*) FROM present WHERE program_id IS NULL),
    (SELECT max(edited_at) FROM study_group)
UNION ALL SELECT 'curators', (SELECT count(*) FROM present WHERE id IN (SELECT id FROM curated)),
    (SELECT count(*) FROM present WHERE id NOT IN (SELECT id FROM curated)),
    (SELECT max(edited_at) FROM role_grant WHERE role = 'CUR')
UNION ALL SELECT 'students', (SELECT count(*) FROM enrolment e JOIN present g ON g.id = e.group_id
    WHERE e.deleted = 0 AND e.from_day <= :day AND coalesce(e.to_day, '9999-12-31') >= :day),
    (SELECT count(*) FROM present g WHERE NOT EXISTS (SELECT 1 FROM enrolment e WHERE e.group_id = g.id AND e.deleted = 0
        AND e.from_day <= :day AND coalesce(e.to_day, '9999-12-31') >= :day)),
    (SELECT max(edited_at) FROM enrolment)
UNION ALL SELECT 'subgroups', (SELECT count(*) FROM subgroup b JOIN present g ON g.id = b.group_id WHERE b.deleted = 0),
    (SELECT count(*) FROM (SELECT DISTINCT b.group_id, b.split FROM subgroup b JOIN present g ON g.id = b.group_id
            WHERE b.deleted = 0) s
        JOIN enrolment e ON e.group_id = s.group_id AND e.deleted = 0 AND e.from_day <= :day
            AND coalesce(e.to_day, '9999-12-31') >= :day
        WHERE NOT EXISTS (SELECT 1 FROM subgroup_member m WHERE m.group_id = s.group_id AND m.split = s.split
            AND m.student_id = e.student_id AND m.deleted = 0)),
    (SELECT max(edited_at) FROM subgroup_member)
UNION ALL SELECT 'load', (SELECT count(*) FROM teaching_load d JOIN term t ON t.id = d.term_id
    JOIN years y ON y.id = t.year_id WHERE d.deleted = 0),
    (SELECT count(*) FROM teaching_load d JOIN term t ON t.id = d.term_id JOIN years y ON y.id = t.year_id
        WHERE d.deleted = 0 AND d.employee_id IS NULL),
    (SELECT max(edited_at) FROM teaching_load)
UNION ALL SELECT 'ktp', (SELECT count(*) FROM pages WHERE id IN (SELECT id FROM planned)),
    (SELECT count(*) FROM pages WHERE id NOT IN (SELECT id FROM planned)),
    (SELECT max(edited_at) FROM thematic_plan)
UNION ALL SELECT 'timetable', (SELECT lessons FROM timetable),
    (SELECT count(*) FROM pages p WHERE NOT EXISTS (SELECT 1 FROM lesson l WHERE l.page_id = p.id
        AND l.day BETWEEN :from_day AND :to_day AND l.deleted = 0)),
    (SELECT changed FROM timetable)
UNION ALL SELECT 'accounts', (SELECT count(*) FROM account a JOIN employee e ON e.person_id = a.person_id
    WHERE a.deleted = 0 AND e.deleted = 0),
    (SELECT count(*) FROM employee e WHERE e.deleted = 0 AND coalesce(e.dismissed_on, '9999-12-31') >= :day
        AND e.person_id NOT IN (SELECT a.person_id FROM account a WHERE a.deleted = 0 AND a.person_id IS NOT NULL)),
    (SELECT max(edited_at) FROM account)
