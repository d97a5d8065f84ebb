// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/democlock.h"
#include "app/usecases/democollege.h"
#include "app/usecases/demoplan.h"
#include "app/usecases/maintenance.h"
#include "app/usecases/signin.h"
#include "tests/support/support.h"

#include <QSet>
#include <QTemporaryDir>

using namespace semestr;

// The demo college: as large as promised, the same for the same seed, with every awkward case of a real one.
class TestDemoCollege : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    SystemClock m_clock;
    SystemIds m_ids{m_clock};
    QString m_file;
    DemoMade m_made;

    Result<VerifyReport> verify(const QString &file)
    {
        SEMESTR_LET(workspace,
                    Workspace::open(file, {{&m_clock, &m_ids, true, {}, QStringLiteral("FULL")}, {}}));
        Maintenance maintenance(*workspace);
        return waitFor(maintenance.verify());
    }

    qint64 count(const QString &sql)
    {
        auto store = Store::open(m_file, {&m_clock, &m_ids, true, {}, QStringLiteral("FULL")});
        const auto answer = waitFor((*store)->read<qint64>([sql](Connection &connection) -> Result<qint64> {
            SEMESTR_LET(rows, connection.ask(sql));
            return rows.next() ? rows.whole(0) : -1;
        }));
        return answer.value_or(-1);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_file = m_dir.filePath(QStringLiteral("demo.semestr"));
        const auto made = DemoCollege::make(m_file, 1);
        QVERIFY_RESULT(made);
        m_made = *made;
    }

    void isAsLargeAsPromised()
    {
        const auto rows = [this](const char *table) { return m_made.counts.value(QLatin1String(table)); };
        QCOMPARE(rows("study_group"), 12);
        QCOMPARE(rows("student"), 300);
        QCOMPARE(rows("room"), 25);
        const qint64 pages = count(QStringLiteral("SELECT count(*) FROM journal_page p JOIN academic_year y "
                                                  "ON y.id = p.year_id WHERE y.state = 'open'"));
        QVERIFY(pages > 125 && pages < 150);
        const qint64 lessons = count(QStringLiteral("SELECT count(*) FROM lesson WHERE day >= '2026-09-01'"));
        QVERIFY(lessons > 3300 && lessons < 4200);
        QVERIFY(rows("mark") > 30000);
        QVERIFY(rows("attendance") > 5000);
        QVERIFY(rows("final_mark") > 1500);
    }

    void refusesAFileThatExists() { QCOMPARE_FAULT(DemoCollege::make(m_file, 1), Fault::FileExists); }

    void leavesNothingWhenCancelled()
    {
        const QString file = m_dir.filePath(QStringLiteral("cancelled.semestr"));
        const auto progress = std::make_shared<Progress>();
        progress->cancel();
        QCOMPARE_FAULT(DemoCollege::make(file, {DemoSize::Small, 1, progress}), Fault::Cancelled);
        QVERIFY(!QFileInfo::exists(file));
    }

    void makesTheSameForTheSameSeed()
    {
        const QString again = m_dir.filePath(QStringLiteral("again.semestr"));
        const auto progress = std::make_shared<Progress>();
        QVERIFY_RESULT(DemoCollege::make(again, {DemoSize::Small, 1, progress}));
        QCOMPARE(progress->done(), progress->total());
        const auto first = verify(m_file);
        QVERIFY_RESULT(first);
        QVERIFY2(first->good(), qPrintable(first->differences.join(u'\n')));
        const auto second = verify(again);
        QVERIFY_RESULT(second);
        QCOMPARE(second->digest, first->digest);
        QVERIFY(!first->digest.isEmpty());
    }

    void differsForAnotherSeed()
    {
        const auto one = DemoPlan::make({DemoSize::Small, 1, {}});
        const auto two = DemoPlan::make({DemoSize::Small, 2, {}});
        QVERIFY_RESULT(one);
        QVERIFY_RESULT(two);
        const auto name = [](const DemoPlan &plan) { return plan.groups.at(0).students.at(3).name.full(); };
        QVERIFY(name(*one) != name(*two));
        const QString other = m_dir.filePath(QStringLiteral("other.semestr"));
        QVERIFY_RESULT(DemoCollege::make(other, 2));
        QVERIFY(verify(other)->digest != verify(m_file)->digest);
    }

    // Upper and lower weeks are told apart; the joint lecture is the one exception.
    void teachesNobodyInTwoPlacesAtOnce_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("small") << 0;
        QTest::newRow("medium") << 1;
        QTest::newRow("large") << 2;
    }
    void teachesNobodyInTwoPlacesAtOnce()
    {
        QFETCH(const int, size);
        const auto plan = DemoPlan::make({static_cast<DemoSize>(size), 5, {}});
        QVERIFY_RESULT(plan);
        QSet<qint64> teachers;
        int placed = 0, wanted = 0;
        for (const DemoGroup &group : plan->groups) {
            const DemoGroupYear &year = group.years.first();
            wanted += 16;
            QSet<qint64> own;
            for (const DemoSlot &slot : year.week) {
                for (const int week : {1, 2}) {
                    if ((slot.parity != 0 && slot.parity != week) || slot.joint)
                        continue;
                    const int time = (slot.weekday * 10 + slot.periodNo) * 10 + week;
                    const DemoPage &page = year.pages.at(slot.page);
                    const qint64 teacher = page.teacher * 1000LL + time;
                    QVERIFY2(page.teacher < 0 || !teachers.contains(teacher), qPrintable(group.title));
                    teachers.insert(teacher);
                    QVERIFY2(!own.contains(time * 10 + 2), qPrintable(group.title)); // the whole group
                    QVERIFY(!own.contains(time * 10 + (page.subgroup == 0 ? 1 : 3)));
                    own.insert(time * 10 + (page.subgroup == 0 ? 2 : page.subgroup == 1 ? 1 : 4));
                }
                placed += slot.parity == 0 && year.pages.at(slot.page).subgroup != 2 ? 1 : 0;
            }
        }
        QVERIFY(placed > wanted * 8 / 10);
        QCOMPARE(plan->groups.size(), size == 0 ? 12 : size == 1 ? 65 : 200);
        QVERIFY(plan->ill >= 0 && !plan->covers.isEmpty() && plan->streamOf.size() == 3);
    }

    void livesOnItsOwnDay()
    {
        const auto now = demoNow(m_file);
        QVERIFY_RESULT(now);
        const QDateTime moment = CollegeTime::named(QStringLiteral("Europe/Moscow")).at(*now);
        QCOMPARE(moment.date(), QDate(2026, 10, 8));
        QCOMPARE(moment.time(), QTime(11, 52));
        QCOMPARE(
            count(QStringLiteral("SELECT count(*) FROM lesson_record r JOIN lesson l ON l.id = r.lesson_id "
                                 "WHERE l.day > '2026-10-08' OR (l.day = '2026-10-08' AND l.period_no > 3)")),
            0);
        QCOMPARE(*demoNow(m_dir.filePath(QStringLiteral("absent"))), 0);
    }

    // At least one row each; the statements are read by people.
    void holdsEveryAwkwardCase_data()
    {
        QTest::addColumn<QString>("sql");
        const auto row = [](const char *name, const char *sql) {
            QTest::newRow(name) << QString::fromUtf8(sql);
        };
        row("two buildings", "SELECT count(DISTINCT building_id) > 1 FROM room");
        row("rooms of kinds", "SELECT count(DISTINCT kind) >= 5 FROM room WHERE capacity > 0");
        row("upper and lower weeks", "SELECT count(DISTINCT parity) = 3 FROM timetable_entry");
        row("subgroups",
            "SELECT count(DISTINCT g.split) = 3 FROM journal_page p JOIN subgroup g ON g.id = "
            "p.subgroup_id WHERE EXISTS (SELECT 1 FROM subgroup_member m WHERE m.subgroup_id = g.id)");
        row("joint lecture", "SELECT count(*) FROM (SELECT event_id FROM lesson WHERE event_id IS NOT NULL "
                             "GROUP BY event_id HAVING count(*) = 3 AND count(DISTINCT teacher_id) = 1 AND "
                             "count(DISTINCT room_id) = 1)");
        row("part-time teacher", "SELECT count(*) FROM employee e WHERE e.rate = 0.5 AND EXISTS (SELECT 1 "
                                 "FROM timetable_entry t WHERE "
                                 "t.employee_id = e.person_id) AND NOT EXISTS (SELECT 1 FROM timetable_entry "
                                 "t WHERE t.employee_id = "
                                 "e.person_id AND t.weekday NOT IN (2, 4))");
        row("vacancy",
            "SELECT count(*) FROM teaching_load d JOIN journal_page p ON p.item_id = d.item_id AND "
            "p.group_id = d.group_id JOIN lesson l ON l.page_id = p.id WHERE d.employee_id IS NULL AND "
            "l.teacher_id IS NULL");
        row("ill teacher, covered today", "SELECT count(*) FROM teacher_absence a JOIN lesson l ON "
                                          "l.planned_teacher_id = a.employee_id JOIN "
                                          "substitution s ON s.lesson_id = l.id AND s.employee_id = "
                                          "l.teacher_id WHERE l.day = '2026-10-08' AND "
                                          "julianday(a.to_day) - julianday(a.from_day) = 13");
        row("ill teacher, not covered today", "SELECT count(*) FROM teacher_absence a JOIN lesson l ON "
                                              "l.teacher_id = a.employee_id WHERE l.day = "
                                              "'2026-10-08' AND l.state = 'due' AND NOT EXISTS (SELECT 1 "
                                              "FROM substitution s WHERE s.lesson_id = l.id)");
        row("holidays",
            "SELECT count(*) = 12 FROM calendar_day WHERE kind = 'holiday' AND day IN ('2026-11-04', "
            "'2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04', '2027-01-05', '2027-01-06', "
            "'2027-01-07', '2027-01-08', '2027-02-23', '2027-03-08', '2027-05-09') AND NOT EXISTS "
            "(SELECT 1 FROM lesson l WHERE l.day = '2026-11-04')");
        row("practice without lessons", "SELECT count(*) FROM process_span s WHERE s.kind = 'УП' AND "
                                        "s.start_day = '2026-10-05' AND NOT EXISTS "
                                        "(SELECT 1 FROM lesson l JOIN journal_page p ON p.id = l.page_id "
                                        "WHERE p.group_id = s.group_id AND l.day "
                                        "BETWEEN s.start_day AND s.end_day)");
        row("working profession",
            "SELECT count(*) FROM process_span s JOIN study_group g ON g.id = s.group_id JOIN program p ON "
            "p.id = "
            "g.program_id WHERE p.code = '15.01.05' AND s.kind = 'ПП' AND julianday(s.end_day) - "
            "julianday(s.start_day) > 40 AND g.end_day = '2027-06-30'");
        row("expelled",
            "SELECT count(*) FROM movement m JOIN enrolment e ON e.student_id = m.student_id AND e.to_day "
            "= m.effective_on WHERE m.kind = 'expulsion'");
        row("transferred",
            "SELECT count(*) FROM movement m JOIN enrolment a ON a.student_id = m.student_id AND "
            "a.group_id = m.from_group_id JOIN enrolment b ON b.student_id = m.student_id AND "
            "b.group_id = m.to_group_id WHERE m.kind = 'transfer' AND a.to_day < b.from_day");
        row("academic leave", "SELECT count(*) FROM movement WHERE kind = 'academic_leave'");
        row("double surname", "SELECT count(*) FROM person_name WHERE last_name LIKE '%-%'");
        row("yo", "SELECT count(*) FROM person_name WHERE last_name LIKE '%ё%' OR first_name LIKE '%ё%'");
        row("long discipline", "SELECT count(*) FROM subject WHERE length(title) >= 80");
        row("namesakes in one group", "SELECT count(*) FROM (SELECT e.group_id FROM person_name n JOIN "
                                      "enrolment e ON e.student_id = n.person_id "
                                      "GROUP BY e.group_id, n.last_name, n.first_name, n.middle_name HAVING "
                                      "count(DISTINCT n.person_id) = 2)");
        row("plans, and some missing", "SELECT count(*) FROM journal_page p JOIN academic_year y ON y.id = "
                                       "p.year_id AND y.state = 'open' WHERE "
                                       "NOT EXISTS (SELECT 1 FROM thematic_plan k WHERE k.page_id = p.id) "
                                       "AND (SELECT count(*) FROM thematic_plan "
                                       "k JOIN planned_lesson q ON q.plan_id = k.id) > 1000");
        row("load of every page", "SELECT count(*) = 0 FROM journal_page p JOIN academic_year y ON y.id = "
                                  "p.year_id AND y.state = 'open' "
                                  "WHERE NOT EXISTS (SELECT 1 FROM teaching_load d WHERE d.group_id = "
                                  "p.group_id AND d.item_id = p.item_id "
                                  "AND d.subgroup_id IS p.subgroup_id)");
        row("curricula with terms",
            "SELECT count(*) FROM curriculum_item i JOIN item_term t ON t.item_id = i.id "
            "WHERE t.control = 'exam'");
        row("absent today without a reason", "SELECT count(*) FROM attendance a JOIN lesson l ON l.id = "
                                             "a.lesson_id WHERE l.day = '2026-10-08' AND "
                                             "a.status = 'absent'");
        row("to fill today",
            "SELECT count(*) FROM lesson l LEFT JOIN lesson_record r ON r.lesson_id = l.id WHERE "
            "l.day = '2026-10-08' AND l.period_no <= 2 AND l.state = 'due' AND r.topic IS NULL");
        row("late to fill",
            "SELECT count(*) FROM lesson l LEFT JOIN lesson_record r ON r.lesson_id = l.id WHERE l.day "
            "< '2026-10-08' AND l.day >= '2026-09-01' AND l.state = 'due' AND r.topic IS NULL");
        row("third pair running", "SELECT count(*) FROM lesson WHERE day = '2026-10-08' AND period_no = 3");
        row("a group without a curator", "SELECT count(*) FROM study_group g WHERE NOT EXISTS (SELECT 1 FROM "
                                         "role_grant r WHERE r.role = 'CUR' AND "
                                         "r.scope_id = g.id)");
    }
    void holdsEveryAwkwardCase()
    {
        QFETCH(const QString, sql);
        QVERIFY(count(sql) > 0);
    }

    void marksNobodyOutsideTheGroup()
    {
        QCOMPARE(
            count(QStringLiteral(
                "SELECT count(*) FROM mark m JOIN lesson l ON l.id = m.lesson_id JOIN journal_page p ON "
                "p.id = m.page_id WHERE NOT EXISTS (SELECT 1 FROM enrolment e WHERE e.group_id = p.group_id "
                "AND "
                "e.student_id = m.student_id AND e.from_day <= l.day AND (e.to_day IS NULL OR e.to_day >= "
                "l.day)) OR (p.subgroup_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM subgroup_member s WHERE "
                "s.subgroup_id = p.subgroup_id AND s.student_id = m.student_id))")),
            0);
    }

    // The present term is in the log with its authors, the years before are sealed by one entry.
    void logsTheTermAndSealsTheHistory()
    {
        for (const char *table : {"mark", "attendance", "lesson_record", "lesson"}) {
            const QString name = QString::fromLatin1(table);
            const QString byLesson =
                name == QStringLiteral("lesson")
                    ? QStringLiteral("FROM lesson l")
                    : QStringLiteral("FROM %1 c JOIN lesson l ON l.id = c.lesson_id").arg(name);
            const QString key =
                name == QStringLiteral("lesson") ? QStringLiteral("json_array(id_text(l.id))")
                : name == QStringLiteral("lesson_record")
                    ? QStringLiteral("json_array(id_text(c.page_id), id_text(c.lesson_id))")
                : name == QStringLiteral("mark")
                    ? QStringLiteral("json_array(id_text(c.page_id), id_text(c.lesson_id), c.slot, "
                                     "id_text(c.student_id))")
                    : QStringLiteral("json_array(id_text(c.page_id), id_text(c.lesson_id), "
                                     "id_text(c.student_id))");
            const QString logged =
                QStringLiteral(
                    "SELECT count(*) %1 WHERE (l.day >= '2026-09-01') <> EXISTS (SELECT 1 FROM change_log g "
                    "WHERE g.object = '%2' AND g.key = %3)")
                    .arg(byLesson, name, key);
            QCOMPARE(count(logged), 0);
        }
        QCOMPARE(count(QStringLiteral("SELECT count(*) FROM change_log WHERE object = 'baseline'")), 1);
        QCOMPARE(count(QStringLiteral(
                     "SELECT count(*) FROM change_log g JOIN mark m ON 1 WHERE g.object = 'mark' AND "
                     "g.person_id IS NULL LIMIT 1")),
                 0);
        QVERIFY(count(QStringLiteral(
                    "SELECT count(DISTINCT person_id) FROM change_log WHERE object = 'mark'")) > 15);
    }

    void hasAnAccountOfEveryRole()
    {
        for (const char *role : {"ADM", "VADM", "DIR", "DEP", "HEAD", "DISP", "HR",  "SEC", "CUR", "TCH",
                                 "SUB", "MST",  "SOC", "PSY", "SPEC", "STU",  "PAR", "DEL", "INS", "ARC"})
            QVERIFY2(count(QStringLiteral(
                               "SELECT count(*) FROM role_grant g JOIN account a ON a.person_id = "
                               "g.person_id JOIN local_login l ON l.account_id = a.id WHERE g.role = '%1' "
                               "AND l.hash IS NOT NULL")
                               .arg(QLatin1String(role))) > 0,
                     role);
    }

    void letsItsPeopleIn()
    {
        SettableClock clock(*demoNow(m_file));
        SystemIds ids(clock);
        auto workspace = Workspace::open(m_file, {{&clock, &ids, false, {}, QStringLiteral("FULL")}, {}});
        QVERIFY_RESULT(workspace);
        SignIn signIn(**workspace);
        const auto teacher =
            waitFor(signIn.signIn(QStringLiteral("teacher"), QStringLiteral("demo-teacher")));
        QVERIFY_RESULT(teacher);
        QVERIFY(teacher->has(u"TCH", QDate(2026, 10, 8)));
        QVERIFY(teacher->has(u"CUR", QDate(2026, 10, 8)));
        QCOMPARE(teacher->name.full(), QStringLiteral("Ковалёва Светлана Петровна"));
        const auto master = waitFor(signIn.signIn(QStringLiteral("master"), QStringLiteral("demo-master")));
        QVERIFY_RESULT(master);
        QVERIFY(master->has(u"MST", QDate(2026, 10, 8)));
    }
};

QTEST_GUILESS_MAIN(TestDemoCollege)
#include "tst_democollege.moc"
