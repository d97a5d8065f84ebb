// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/deskbench.h"
#include "tests/support/support.h"

using namespace semestr;
using namespace semestr::test;

// What today asks of curators, dispatchers, deputies, and of everybody by a notice.
class TestMyDayRoles : public QObject, private DeskBench
{
    Q_OBJECT

private Q_SLOTS:
    void aCuratorSeesWhoIsAway();
    void aReasonClosesTheDay();
    void theTermOfAReasonFollowsThePolicy_data();
    void theTermOfAReasonFollowsThePolicy();
    void onlyTheCuratorHasAGroup();
    void findsUncoveredLessons();
    void anAbsenceOfOtherPairsCoversNothing();
    void theDispatchersDayIsNotForAll();
    void countsTheDebtsOfTeachers();
    void tellsOfSubstitutionsAndDays();
    void asksForFamilySheets();
    void asksForPlans();
};

void TestMyDayRoles::aCuratorSeesWhoIsAway()
{
    QVERIFY_RESULT(sitDown("kaltay"));
    m_college->signInAs(m_college->otherTeacher, s("TCH"));
    m_college->goTo(day(), QTime(9, 0));
    const PersonId fromFirst = m_college->students.at(4);
    const PersonId cameLater = m_college->students.at(5);
    const PersonId left = m_college->students.at(6);
    QVERIFY_RESULT(waitFor(
        m_actions->rollCall(m_college->otherPage, m_college->otherLesson,
                            {{fromFirst, {Presence::Absent, 0}}, {cameLater, {Presence::Absent, 0}}})));
    m_college->goTo(day());
    QVERIFY_RESULT(be("teacher"));
    QVERIFY_RESULT(
        waitFor(m_actions->rollCall(m_college->page, m_college->lessons.at(today),
                                    {{fromFirst, {Presence::Absent, 0}}, {left, {Presence::Absent, 0}}})));
    QVERIFY_RESULT(be("curator"));
    const auto groups = waitFor(m_day->groups(day()));
    QVERIFY_RESULT(groups);
    QCOMPARE(groups->size(), 1);
    const GroupToday &group = groups->first();
    QCOMPARE(group.title, s("ИСП-31"));
    QCOMPARE(group.students, 30);
    QCOMPARE(group.absentNow, 2);
    QCOMPARE(group.waiting, 3);
    QCOMPARE(group.absent.size(), 3);
    QCOMPARE(group.absent.at(0).student, fromFirst);
    QCOMPARE(group.absent.at(0).periodFrom, 1);
    QCOMPARE(group.absent.at(1).student, left);
    QCOMPARE(group.absent.at(1).periodFrom, 2);
    QCOMPARE(group.absent.at(2).student, cameLater);
    QCOMPARE(group.absent.at(0).reasonDue, day());
    QVERIFY(group.absent.at(0).late);  // from 8:30 on, the reason was due at 10:00
    QVERIFY(!group.absent.at(1).late); // away since 10:10: the day's end
}

void TestMyDayRoles::aReasonClosesTheDay()
{
    QVERIFY_RESULT(sitDown("angarsk"));
    const PersonId student = m_college->students.first();
    for (const int lesson : {2, 3, today}) {
        m_college->goTo(lesson == 2   ? QDate(2026, 10, 1)
                        : lesson == 3 ? QDate(2026, 10, 7)
                                      : day(),
                        QTime(11, 0));
        QVERIFY_RESULT(waitFor(m_actions->rollCall(m_college->page, m_college->lessons.at(lesson),
                                                   {{student, {Presence::Absent, 0}}})));
    }
    QVERIFY_RESULT(be("curator"));
    const auto row = [this] { return waitFor(m_day->groups(day()))->first().absent.first(); };
    QCOMPARE(row().days, 3);
    QCOMPARE(row().since, QDate(2026, 10, 1));
    QCOMPARE(row().reasonDue, QDate(2026, 10, 4));
    QVERIFY(row().late);
    QVERIFY_RESULT(
        plant(s("INSERT INTO absence(group_id, id, student_id, from_day, to_day, source, kind) VALUES "
                "(:group, x'01', :student, '2026-09-30', '2026-10-01', 'reason', 'illness')")));
    QCOMPARE(row().days, 2);
    QCOMPARE(row().since, QDate(2026, 10, 7));
    QVERIFY(!row().late);
    QVERIFY(row().reason.isEmpty());
    QVERIFY_RESULT(
        plant(s("INSERT INTO absence(group_id, id, student_id, from_day, to_day, source, kind) VALUES "
                "(:group, x'02', :student, '2026-10-06', '2026-10-08', 'reason', 'family')")));
    QCOMPARE(row().days, 0);
    QCOMPARE(row().reason, s("family"));
    QCOMPARE(row().reasonTo, day());
    QCOMPARE(row().periodFrom, 2);
    QCOMPARE(waitFor(m_day->groups(day()))->first().waiting, 0);
}

void TestMyDayRoles::theTermOfAReasonFollowsThePolicy_data()
{
    QTest::addColumn<QString>("preset");
    QTest::addColumn<QDate>("due");
    QTest::newRow("off") << s("kasli") << QDate();
    QTest::newRow("week") << s("angarsk") << QDate(2026, 10, 11);
    QTest::newRow("in the cell") << s("egoryevsk") << QDate();
    QTest::newRow("day") << s("kaltay") << day();
    QTest::newRow("month") << s("berezniki") << QDate(2026, 10, 31);
}

void TestMyDayRoles::theTermOfAReasonFollowsThePolicy()
{
    QFETCH(const QString, preset);
    QFETCH(const QDate, due);
    QVERIFY_RESULT(sitDown(preset.toLatin1().constData()));
    QVERIFY_RESULT(waitFor(m_actions->rollCall(m_college->page, m_college->lessons.at(today),
                                               {{m_college->students.first(), {Presence::Absent, 0}}})));
    QVERIFY_RESULT(be("curator"));
    const auto groups = waitFor(m_day->groups(day()));
    QVERIFY_RESULT(groups);
    QCOMPARE(groups->first().absent.first().reasonDue, due);
    QVERIFY(!groups->first().absent.first().late);
}

void TestMyDayRoles::onlyTheCuratorHasAGroup()
{
    QVERIFY_RESULT(sitDown());
    for (const char *login : {"teacher", "deputy", "admin"}) {
        QVERIFY_RESULT(be(login));
        QVERIFY(waitFor(m_day->groups(day()))->isEmpty());
    }
    QVERIFY_RESULT(be("curator"));
    QCOMPARE(waitFor(m_day->groups(day()))->size(), 1);
    QVERIFY(waitFor(m_day->groups(QDate(2026, 8, 1)))->isEmpty());
}

void TestMyDayRoles::findsUncoveredLessons()
{
    QVERIFY_RESULT(sitDown());
    QVERIFY_RESULT(be("deputy"));
    QCOMPARE(waitFor(m_day->dispatcher(day()))->lessons, 2);
    QVERIFY(waitFor(m_day->dispatcher(day()))->uncovered.isEmpty());
    QVERIFY_RESULT(
        plant(s("INSERT INTO teacher_absence(id, employee_id, from_day, to_day, reason, bucket_id) VALUES "
                "(x'01', :teacher, '2026-10-07', '2026-10-09', 'болезнь', :college)")));
    QVERIFY_RESULT(plant(s("UPDATE lesson SET teacher_id = NULL WHERE page_id = :other")));
    auto read = waitFor(m_day->dispatcher(day()));
    QVERIFY_RESULT(read);
    QCOMPARE(read->uncovered.size(), 2);
    QVERIFY(read->uncovered.first().absentTeacher.last.isEmpty());
    QCOMPARE(read->uncovered.last().absentTeacher.last, s("Белова"));
    QCOMPARE(read->uncovered.last().absentTo, QDate(2026, 10, 9));
    QCOMPARE(read->uncovered.last().lesson.lesson, m_college->lessons.at(today));
    QCOMPARE(read->absences.size(), 1);
    QCOMPARE(read->absences.first().reason, s("болезнь"));
    QVERIFY_RESULT(plant(s("INSERT INTO substitution(lesson_id, kind, employee_id, bucket_id) "
                           "VALUES (:lesson, 'teacher', :third, :college)")));
    read = waitFor(m_day->dispatcher(day()));
    QCOMPARE(read->uncovered.size(), 1);
    QCOMPARE(read->replacedToday.size(), 1);
    QCOMPARE(read->replacedToday.first().insteadOf.last, s("Белова"));
    QCOMPARE(read->replacedToday.first().teacher.last, s("Громов"));
}

void TestMyDayRoles::anAbsenceOfOtherPairsCoversNothing()
{
    QVERIFY_RESULT(sitDown());
    QVERIFY_RESULT(be("deputy"));
    QVERIFY_RESULT(
        plant(s("INSERT INTO teacher_absence(id, employee_id, from_day, to_day, periods, bucket_id) VALUES "
                "(x'01', :teacher, '2026-10-08', '2026-10-08', '[1, 3]', :college)")));
    QVERIFY(waitFor(m_day->dispatcher(day()))->uncovered.isEmpty());
    QVERIFY_RESULT(plant(s("UPDATE teacher_absence SET periods = '[1, 2]'")));
    QCOMPARE(waitFor(m_day->dispatcher(day()))->uncovered.size(), 1);
}

void TestMyDayRoles::theDispatchersDayIsNotForAll()
{
    QVERIFY_RESULT(sitDown());
    for (const char *role : {"TCH", "CUR", "STU", "DIR", "HR"}) {
        m_college->signInAs(m_college->curator, s(role));
        QCOMPARE(waitFor(m_day->dispatcher(day()))->lessons, 0);
    }
    for (const char *role : {"DISP", "DEP", "ADM", "HEAD"}) {
        m_college->signInAs(m_college->curator, s(role));
        QCOMPARE(waitFor(m_day->dispatcher(day()))->lessons, 2);
    }
}

void TestMyDayRoles::countsTheDebtsOfTeachers()
{
    QVERIFY_RESULT(sitDown());
    QVERIFY_RESULT(setPolicy("deadline.ktp", "[]"));
    QVERIFY_RESULT(plant(s("UPDATE lesson_record SET topic = 'Тема', homework_state = 'none', checked_at = 1 "
                           "WHERE lesson_id IN (SELECT id FROM lesson WHERE day = '2026-09-10')")));
    QVERIFY_RESULT(be("deputy"));
    auto read = waitFor(m_day->deputy());
    QVERIFY_RESULT(read);
    QCOMPARE(read->lessonsHeld, 6);
    QCOMPARE(read->lessonsComplete, 1);
    QCOMPARE(read->groupsWithoutCurator, 0);
    QCOMPARE(read->teachers.size(), 2);
    const OverdueTeacher &worst = read->teachers.first();
    QCOMPARE(worst.teacher, m_college->teacher);
    QCOMPARE(worst.name.last, s("Белова"));
    QCOMPARE(worst.late, 9);
    QCOMPARE(worst.due, 3);
    QCOMPARE(worst.oldest, QDate(2026, 9, 24));
    QCOMPARE(worst.groups, QStringList{s("ИСП-31")});
    QCOMPARE(read->teachers.last().late, 0);
    QCOMPARE(read->teachers.last().due, 3);
    QVERIFY_RESULT(plant(s("UPDATE role_grant SET to_day = '2026-10-01' WHERE role = 'CUR'")));
    QCOMPARE(waitFor(m_day->deputy())->groupsWithoutCurator, 1);
    m_college->goTo(day(), QTime(9, 0)); // the second pair has not begun
    QCOMPARE(waitFor(m_day->deputy())->lessonsHeld, 5);
}

void TestMyDayRoles::tellsOfSubstitutionsAndDays()
{
    QVERIFY_RESULT(sitDown());
    QVERIFY_RESULT(plant(s("INSERT INTO substitution(lesson_id, kind, employee_id, note, bucket_id) "
                           "VALUES (:lesson, 'teacher', :third, 'кабинет тот же', :college)")));
    QVERIFY_RESULT(plant(s("INSERT INTO calendar_day(scope_id, day, kind, note, bucket_id) VALUES "
                           "(:college, '2026-10-15', 'short', 'педсовет', :college), "
                           "(:college, '2026-10-16', 'holiday', 'далеко', :college), "
                           "(:college, '2026-10-14', 'vacation', NULL, :college), "
                           "(:group, '2026-10-09', 'holiday', 'медосмотр', :college)")));
    const auto of = [this](Notice::Kind kind) {
        QList<Notice> found;
        const auto all = waitFor(m_day->notices(day()));
        for (const Notice &notice : all.value_or(QList<Notice>())) {
            if (notice.kind == kind)
                found.append(notice);
        }
        return found;
    };
    for (const PersonId &person : {m_college->teacher, m_college->otherTeacher}) {
        m_college->signInAs(person, s("TCH"));
        const QList<Notice> notices = of(Notice::Kind::Substitution);
        QCOMPARE(notices.size(), 1);
        QCOMPARE(notices.first().person.last, s("Белова"));
        QCOMPARE(notices.first().standIn.last, s("Громов"));
        QCOMPARE(notices.first().periodNo, 2);
        QCOMPARE(notices.first().note, s("кабинет тот же"));
        QCOMPARE(of(Notice::Kind::Calendar).size(), 2);
        QCOMPARE(of(Notice::Kind::Calendar).first().code, s("vacation"));
        QCOMPARE(of(Notice::Kind::Calendar).last().day, QDate(2026, 10, 15));
        QCOMPARE(of(Notice::Kind::Calendar).last().code, s("short"));
    }
    QVERIFY_RESULT(be("curator"));
    QVERIFY(of(Notice::Kind::Substitution).isEmpty());
    QCOMPARE(of(Notice::Kind::Calendar).size(), 3);
    QCOMPARE(of(Notice::Kind::Calendar).first().group, s("ИСП-31"));
}

void TestMyDayRoles::asksForFamilySheets()
{
    QVERIFY_RESULT(sitDown());
    const auto sheets = [this] {
        QList<Notice> found;
        const auto all = waitFor(m_day->notices(day()));
        for (const Notice &notice : all.value_or(QList<Notice>())) {
            if (notice.kind == Notice::Kind::FamilySheets)
                found.append(notice);
        }
        return found;
    };
    QVERIFY(sheets().isEmpty());
    QVERIFY_RESULT(be("curator"));
    QCOMPARE(sheets().size(), 1);
    QCOMPARE(sheets().first().day, QDate(2026, 10, 9)); // the week's Friday
    QCOMPARE(sheets().first().count, 30);
    QCOMPARE(sheets().first().group, s("ИСП-31"));
    QVERIFY_RESULT(setPolicy("parent_report.cadence", "\"off\""));
    QVERIFY(sheets().isEmpty());
    QVERIFY_RESULT(plant(s("DELETE FROM policy_setting WHERE from_day = '2026-09-02'")));
    QVERIFY_RESULT(m_college->workspace().reload());
    QVERIFY_RESULT(plant(QStringLiteral("INSERT INTO report_run(id, form, scope, period, bucket_id) VALUES "
                                        "(x'01', 'FM-05', 'group:%1', '2026-W41', :group)")
                             .arg(m_college->group.text())));
    QVERIFY(sheets().isEmpty());
}

void TestMyDayRoles::asksForPlans()
{
    QVERIFY_RESULT(sitDown());
    const auto plans = [this] {
        QList<Notice> found;
        const auto all = waitFor(m_day->notices(m_college->workspace().today()));
        for (const Notice &notice : all.value_or(QList<Notice>())) {
            if (notice.kind == Notice::Kind::PlanDue)
                found.append(notice);
        }
        return found;
    };
    QCOMPARE(plans().size(), 1);
    QCOMPARE(plans().first().count, 1);
    QCOMPARE(plans().first().day, QDate(2026, 9, 10));
    QCOMPARE(plans().first().discipline, s("Основы философии"));
    QVERIFY_RESULT(setPolicy("deadline.ktp", "[\"12-01\"]"));
    QVERIFY(plans().isEmpty()); // more than two weeks away
    m_college->goTo(QDate(2026, 11, 20));
    QCOMPARE(plans().size(), 1);
    QVERIFY_RESULT(be("curator"));
    QVERIFY(plans().isEmpty());
}

QTEST_GUILESS_MAIN(TestMyDayRoles)
#include "tst_mydayroles.moc"
