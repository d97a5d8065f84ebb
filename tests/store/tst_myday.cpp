// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/deskbench.h"
#include "tests/support/support.h"

using namespace semestr;
using namespace semestr::test;

namespace {

using Key = std::tuple<QByteArray, int, int, int, qint64>; // lesson, rule, state, count, term

Key keyOf(const Finding &finding)
{
    return {finding.lesson.bytes(), int(finding.rule), int(finding.state), finding.count, finding.dueAt};
}

QList<Key> sorted(QList<Key> keys)
{
    std::sort(keys.begin(), keys.end());
    return keys;
}

QList<int> rulesOf(const QList<Finding> &findings)
{
    QList<int> rules;
    for (const Finding &finding : findings)
        rules.append(int(finding.rule));
    return rules;
}

const QList<int> allThree{int(FindingRule::AttendanceUnchecked), int(FindingRule::TopicMissing),
                          int(FindingRule::HomeworkMissing)};

} // namespace

// What today asks of whom, on a real file.
class TestMyDay : public QObject, private DeskBench
{
    Q_OBJECT

private Q_SLOTS:
    void asksWhoIsThere();
    void showsTheOwnLessons();
    void knowsTheHour_data();
    void knowsTheHour();
    void namesTheAbsent();
    void showsWhatWasWritten();
    void aSubstituteHasTheLesson();
    void offersTheNextTopicOfThePlan();
    void listsWhatIsMissingOldestFirst();
    void findsWhatTheOpenPageFinds_data();
    void findsWhatTheOpenPageFinds();
    void aVacancyIsThePagesTeachers();
    void aReplacedLessonIsTheSubstitutes();
    void aCompletePageOwesNothing();
    void thePlanIsDueToo();
    void showsAllToThoseWhoControl_data();
    void showsAllToThoseWhoControl();
    void aHeadSeesTheOwnDepartment();
    void aCuratorsGrantIsNoControl();
    void seesTheLessonsOfTheOwnPages();
};

void TestMyDay::asksWhoIsThere()
{
    QVERIFY_RESULT(sitDown());
    m_college->workspace().setSession({});
    QCOMPARE_FAULT(waitFor(m_day->lessons(day())), Fault::NotSignedIn);
    QCOMPARE_FAULT(waitFor(m_day->toFill()), Fault::NotSignedIn);
    QCOMPARE_FAULT(waitFor(m_day->toFillOfAll()), Fault::NotSignedIn);
    QCOMPARE_FAULT(waitFor(m_day->groups(day())), Fault::NotSignedIn);
    QCOMPARE_FAULT(waitFor(m_day->dispatcher(day())), Fault::NotSignedIn);
    QCOMPARE_FAULT(waitFor(m_day->deputy()), Fault::NotSignedIn);
    QCOMPARE_FAULT(waitFor(m_day->readiness()), Fault::NotSignedIn);
    QCOMPARE_FAULT(waitFor(m_day->notices(day())), Fault::NotSignedIn);
}

void TestMyDay::showsTheOwnLessons()
{
    QVERIFY_RESULT(sitDown());
    const auto own = waitFor(m_day->lessons(day()));
    QVERIFY_RESULT(own);
    QCOMPARE(own->day, day());
    QCOMPARE(own->lessons.size(), 1);
    const DayLesson &lesson = own->lessons.first();
    QCOMPARE(lesson.lesson, m_college->lessons.at(today));
    QCOMPARE(lesson.page, m_college->page);
    QCOMPARE(lesson.group, m_college->group);
    QCOMPARE(lesson.groupTitle, s("ИСП-31"));
    QCOMPARE(lesson.discipline, s("Основы философии"));
    QCOMPARE(lesson.periodNo, 2);
    QCOMPARE(lesson.starts, QTime(10, 10));
    QCOMPARE(lesson.ends, QTime(11, 40));
    QCOMPARE(lesson.kind, s("lecture"));
    QCOMPARE(lesson.students, 30);
    QCOMPARE(lesson.teacher.last, s("Белова"));
    QVERIFY(!lesson.replaced && !lesson.checked && lesson.absent.isEmpty() && lesson.plannedTopic.isEmpty());
    QCOMPARE(rulesOf(lesson.findings), allThree);
    QCOMPARE(own->complete(), 0);
    QVERIFY(waitFor(m_day->lessons(QDate(2026, 10, 9)))->lessons.isEmpty());
    for (const char *login : {"curator", "deputy", "admin"}) {
        QVERIFY_RESULT(be(login));
        QVERIFY(waitFor(m_day->lessons(day()))->lessons.isEmpty());
    }
    m_college->signInAs(m_college->otherTeacher, s("TCH"));
    QCOMPARE(waitFor(m_day->lessons(day()))->lessons.first().lesson, m_college->otherLesson);
}

void TestMyDay::knowsTheHour_data()
{
    QTest::addColumn<QTime>("now");
    QTest::addColumn<bool>("held");
    QTest::addColumn<bool>("running");
    QTest::addColumn<int>("findings");
    QTest::newRow("before") << QTime(10, 9) << false << false << 0;
    QTest::newRow("at the bell") << QTime(10, 10) << true << true << 3;
    QTest::newRow("in the middle") << QTime(11, 39) << true << true << 3;
    QTest::newRow("over") << QTime(11, 40) << true << false << 3;
}

void TestMyDay::knowsTheHour()
{
    QFETCH(const QTime, now);
    QFETCH(const bool, held);
    QFETCH(const bool, running);
    QFETCH(const int, findings);
    QVERIFY_RESULT(sitDown());
    m_college->goTo(day(), now);
    const auto own = waitFor(m_day->lessons(day()));
    QVERIFY_RESULT(own);
    QCOMPARE(own->lessons.first().isHeld, held);
    QCOMPARE(own->lessons.first().isNow, running);
    QCOMPARE(own->lessons.first().findings.size(), findings);
}

void TestMyDay::namesTheAbsent()
{
    QVERIFY_RESULT(sitDown());
    const QHash<PersonId, Attendance> absent{{m_college->students.at(26), {Presence::Ill, 0}},
                                             {m_college->students.at(6), {Presence::Absent, 0}},
                                             {m_college->students.at(7), {Presence::Late, 10}}};
    QVERIFY_RESULT(waitFor(m_actions->rollCall(m_college->page, m_college->lessons.at(today), absent)));
    const auto own = waitFor(m_day->lessons(day()));
    QVERIFY_RESULT(own);
    QVERIFY(own->lessons.first().checked);
    QCOMPARE(own->lessons.first().absent.size(), 2);
    QVERIFY(own->lessons.first().absent.first().startsWith(s("Ёлкин С.")));
    QVERIFY(own->lessons.first().absent.last().startsWith(s("Щёголев Р.")));
    QCOMPARE(own->lessons.first().findings.size(), 2);
}

void TestMyDay::showsWhatWasWritten()
{
    QVERIFY_RESULT(sitDown());
    LessonEdit edit;
    edit.topic = s("Античная философия");
    edit.homeworkText = s("§ 5");
    edit.homeworkDue = QDate(2026, 10, 12);
    QVERIFY_RESULT(waitFor(m_actions->edit(m_college->page, m_college->lessons.at(today), edit)));
    QVERIFY_RESULT(waitFor(m_actions->rollCall(m_college->page, m_college->lessons.at(today), {})));
    const auto own = waitFor(m_day->lessons(day()));
    QVERIFY_RESULT(own);
    QCOMPARE(own->lessons.first().topic, s("Античная философия"));
    QCOMPARE(own->lessons.first().homework, s("§ 5"));
    QCOMPARE(own->lessons.first().homeworkState, HomeworkState::Set);
    QCOMPARE(own->lessons.first().homeworkDue, QDate(2026, 10, 12));
    QVERIFY(own->lessons.first().findings.isEmpty());
    QCOMPARE(own->complete(), 1);
}

void TestMyDay::aSubstituteHasTheLesson()
{
    QVERIFY_RESULT(sitDown());
    QVERIFY_RESULT(plant(s("INSERT INTO substitution(lesson_id, kind, employee_id, bucket_id) "
                           "VALUES (:lesson, 'teacher', :third, :college)")));
    QVERIFY(waitFor(m_day->lessons(day()))->lessons.isEmpty());
    m_college->signInAs(m_college->otherTeacher, s("SUB"));
    const auto theirs = waitFor(m_day->lessons(day()));
    QVERIFY_RESULT(theirs);
    QCOMPARE(theirs->lessons.size(), 2);
    QVERIFY(!theirs->lessons.first().replaced);
    const DayLesson &taken = theirs->lessons.last();
    QVERIFY(taken.replaced);
    QCOMPARE(taken.insteadOf.last, s("Белова"));
    QCOMPARE(taken.teacher.last, s("Громов"));
    const auto opened = waitFor(m_actions->open(m_college->page));
    QVERIFY_RESULT(opened);
    QVERIFY(opened->writable);
    QVERIFY_RESULT(plant(s("UPDATE substitution SET deleted = 1")));
    QCOMPARE(waitFor(m_day->lessons(day()))->lessons.size(), 1);
}

void TestMyDay::offersTheNextTopicOfThePlan()
{
    QVERIFY_RESULT(sitDown());
    QVERIFY_RESULT(
        plant(s("INSERT INTO thematic_plan(id, page_id, bucket_id) VALUES (x'01', :page, :college)")));
    QVERIFY_RESULT(
        plant(s("INSERT INTO planned_lesson(plan_id, id, position, topic, hours, bucket_id) VALUES "
                "(x'01', x'0c', 'c', 'Третья', 2, :college), (x'01', x'0a', 'a', 'Первая', 2, :college), "
                "(x'01', x'0b', 'b', 'Вторая', 2, :college), (x'01', x'0d', 'd', 'Четвёртая', 2, :college), "
                "(x'01', x'0e', 'e', 'Пятая', 2, :college)")));
    const auto topic = [this] { return waitFor(m_day->lessons(day()))->lessons.first().plannedTopic; };
    QCOMPARE(topic(), s("Пятая")); // four lessons before it wait for theirs
    LessonEdit edit;
    edit.topic = s("Своя тема");
    QVERIFY_RESULT(waitFor(m_actions->edit(m_college->page, m_college->lessons.at(3), edit)));
    QCOMPARE(topic(), s("Пятая"));
    QVERIFY_RESULT(
        plant(s("UPDATE lesson SET state = 'cancelled' WHERE day IN ('2026-09-10', '2026-09-24')")));
    QCOMPARE(topic(), s("Третья"));
    QVERIFY_RESULT(plant(s("UPDATE lesson_record SET planned_lesson_id = x'0b' WHERE lesson_id = :lesson")));
    QCOMPARE(topic(), s("Вторая"));
}

void TestMyDay::listsWhatIsMissingOldestFirst()
{
    QVERIFY_RESULT(sitDown());
    QVERIFY_RESULT(setPolicy("deadline.ktp", "[]"));
    const auto dues = waitFor(m_day->toFill());
    QVERIFY_RESULT(dues);
    QCOMPARE(dues->size(), 15); // five held lessons, three things each
    QDate before;
    for (const DueLine &line : *dues) {
        QVERIFY(!before.isValid() || line.finding.day >= before);
        before = line.finding.day;
        QCOMPARE(line.finding.state, line.finding.day < day() ? FindingState::Late : FindingState::Due);
        QCOMPARE(line.finding.responsible, m_college->teacher);
        QCOMPARE(line.groupTitle, s("ИСП-31"));
        QCOMPARE(line.discipline, s("Основы философии"));
        QCOMPARE(line.periodNo, 2);
        QCOMPARE(line.teacher.last, s("Белова"));
    }
    QCOMPARE(dues->first().finding.day, QDate(2026, 9, 10));
    QCOMPARE(dues->last().finding.day, day());
    m_college->goTo(QDate(2026, 9, 10), QTime(10, 0));
    QVERIFY(waitFor(m_day->toFill())->isEmpty());
}

void TestMyDay::findsWhatTheOpenPageFinds_data()
{
    QTest::addColumn<QString>("preset");
    for (const char *preset : {"kasli", "angarsk", "egoryevsk", "kaltay", "berezniki"})
        QTest::newRow(preset) << s(preset);
}

// One rule for the page, the day and the whole college.
void TestMyDay::findsWhatTheOpenPageFinds()
{
    QFETCH(const QString, preset);
    QVERIFY_RESULT(sitDown(preset.toLatin1().constData()));
    QVERIFY_RESULT(setPolicy("deadline.ktp", "[]"));
    m_college->goTo(QDate(2026, 10, 1), QTime(11, 0));
    LessonEdit control;
    control.kind = s("control");
    control.topic = s("Контрольная работа");
    QVERIFY_RESULT(waitFor(m_actions->edit(m_college->page, m_college->lessons.at(2), control)));
    QVERIFY_RESULT(waitFor(m_actions->rollCall(m_college->page, m_college->lessons.at(2),
                                               {{m_college->students.at(0), {Presence::Absent, 0}},
                                                {m_college->students.at(1), {Presence::Late, 5}}})));
    for (int student = 2; student < 10; ++student)
        QVERIFY_RESULT(enter(2, student, "4"));
    WorkColumn essay;
    essay.kind = s("essay");
    essay.number = s("1");
    QVERIFY_RESULT(waitFor(m_actions->addWork(m_college->page, m_college->lessons.at(2), essay)));
    for (int student = 5; student < 15; ++student)
        QVERIFY_RESULT(enter(2, student, "5", 1));
    QVERIFY_RESULT(plant(s("UPDATE enrolment SET to_day = '2026-09-30' WHERE student_id = :student")));
    QVERIFY_RESULT(plant(s("INSERT INTO final_mark(page_id, student_id, term_id, kind, attempt, value, day) "
                           "SELECT :page, :student, id, 'semester', 1, '4', '2026-10-05' FROM term "
                           "WHERE number = 1")));
    m_college->goTo(day());
    const auto opened = waitFor(m_actions->open(m_college->page));
    QVERIFY_RESULT(opened);
    QList<Key> page;
    for (const QList<Finding> &findings : opened->findings) {
        for (const Finding &finding : findings)
            page.append(keyOf(finding));
    }
    const auto dues = waitFor(m_day->toFill());
    QVERIFY_RESULT(dues);
    QList<Key> own;
    for (const DueLine &line : *dues) {
        own.append(keyOf(line.finding));
        if (line.finding.rule == FindingRule::MarksDue)
            QCOMPARE(line.finding.count, 24); // of 29: five have both marks
    }
    QCOMPARE(sorted(own), sorted(page));
    QVERIFY(std::any_of(dues->begin(), dues->end(),
                        [](const DueLine &line) { return line.workKind == u"control"; }));
    QList<Key> ofDay;
    const auto lessons = waitFor(m_day->lessons(day()));
    QVERIFY_RESULT(lessons);
    for (const Finding &finding : lessons->lessons.first().findings)
        ofDay.append(keyOf(finding));
    QList<Key> ofLesson;
    const QList<Finding> todays = opened->findings.value(m_college->lessons.at(today));
    for (const Finding &finding : todays)
        ofLesson.append(keyOf(finding));
    QCOMPARE(sorted(ofDay), sorted(ofLesson));
}

void TestMyDay::aVacancyIsThePagesTeachers()
{
    QVERIFY_RESULT(sitDown());
    QVERIFY_RESULT(setPolicy("deadline.ktp", "[]"));
    QVERIFY_RESULT(plant(s("UPDATE lesson SET teacher_id = NULL WHERE id = :lesson")));
    QCOMPARE(waitFor(m_day->toFill())->size(), 15);
    QVERIFY_RESULT(plant(s("UPDATE page_teacher SET to_day = '2026-10-07' WHERE page_id = :page")));
    QCOMPARE(waitFor(m_day->toFill())->size(), 12);
}

void TestMyDay::aReplacedLessonIsTheSubstitutes()
{
    QVERIFY_RESULT(sitDown());
    QVERIFY_RESULT(setPolicy("deadline.ktp", "[]"));
    QVERIFY_RESULT(plant(s("INSERT INTO substitution(lesson_id, kind, employee_id, bucket_id) "
                           "VALUES (:lesson, 'teacher', :third, :college)")));
    QCOMPARE(waitFor(m_day->toFill())->size(), 12);
    m_college->signInAs(m_college->otherTeacher, s("SUB"));
    const auto theirs = waitFor(m_day->toFill());
    QVERIFY_RESULT(theirs);
    QCOMPARE(theirs->size(), 6); // the own lesson of today and the taken one
}

void TestMyDay::aCompletePageOwesNothing()
{
    QVERIFY_RESULT(sitDown());
    QVERIFY_RESULT(setPolicy("deadline.ktp", "[]"));
    QVERIFY_RESULT(plant(s("UPDATE lesson_record SET topic = 'Тема', homework_state = 'none', checked_at = 1 "
                           "WHERE page_id = :page")));
    QVERIFY(waitFor(m_day->toFill())->isEmpty());
    QVERIFY_RESULT(plant(s("UPDATE lesson_record SET topic = '  ' WHERE lesson_id = :lesson")));
    QCOMPARE(waitFor(m_day->toFill())->first().finding.rule, FindingRule::TopicMissing);
    QVERIFY_RESULT(plant(s("UPDATE lesson SET state = 'cancelled' WHERE id = :lesson")));
    QVERIFY(waitFor(m_day->toFill())->isEmpty());
}

void TestMyDay::thePlanIsDueToo()
{
    QVERIFY_RESULT(sitDown());
    const auto planLines = [this] {
        QList<DueLine> found;
        const auto all = waitFor(m_day->toFill());
        for (const DueLine &line : all.value_or(QList<DueLine>())) {
            if (line.finding.rule == FindingRule::PlanMissing)
                found.append(line);
        }
        return found;
    };
    QCOMPARE(planLines().size(), 1);
    QCOMPARE(planLines().first().finding.state, FindingState::Late);
    QCOMPARE(m_college->workspace().time().day(planLines().first().finding.dueAt), QDate(2026, 9, 10));
    QCOMPARE(planLines().first().finding.page, m_college->page);
    QVERIFY_RESULT(
        plant(s("INSERT INTO thematic_plan(id, page_id, bucket_id) VALUES (x'01', :page, :college)")));
    QCOMPARE(planLines().size(), 1); // an empty one is none
    QVERIFY_RESULT(plant(s("INSERT INTO planned_lesson(plan_id, id, topic, bucket_id) "
                           "VALUES (x'01', x'0a', 'Первая', :college)")));
    QVERIFY(planLines().isEmpty());
}

void TestMyDay::showsAllToThoseWhoControl_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<int>("lines");
    for (const char *role : {"DIR", "DEP", "ADM", "HEAD", "INS"})
        QTest::newRow(role) << s(role) << 18; // 15 of the teacher, 3 of the other
    for (const char *role : {"TCH", "CUR", "STU", "PAR", "SUB", "HR"})
        QTest::newRow(role) << s(role) << 0;
}

void TestMyDay::showsAllToThoseWhoControl()
{
    QFETCH(const QString, role);
    QFETCH(const int, lines);
    QVERIFY_RESULT(sitDown());
    QVERIFY_RESULT(setPolicy("deadline.ktp", "[]"));
    m_college->signInAs(m_college->curator, role);
    const auto all = waitFor(m_day->toFillOfAll());
    QVERIFY_RESULT(all);
    QCOMPARE(all->size(), lines);
    const auto deputy = waitFor(m_day->deputy());
    QVERIFY_RESULT(deputy);
    QCOMPARE(deputy->teachers.size(), lines ? 2 : 0);
    const auto readiness = waitFor(m_day->readiness());
    QVERIFY_RESULT(readiness);
    QCOMPARE(readiness->isEmpty(), lines == 0);
}

// A curator controls the own group, which is no control of the college.
void TestMyDay::aCuratorsGrantIsNoControl()
{
    QVERIFY_RESULT(sitDown());
    QVERIFY_RESULT(be("curator"));
    QVERIFY(waitFor(m_day->toFillOfAll())->isEmpty());
    QVERIFY(waitFor(m_day->deputy())->teachers.isEmpty());
    QCOMPARE(waitFor(m_day->deputy())->lessonsHeld, 0);
    QVERIFY(waitFor(m_day->readiness())->isEmpty());
    QCOMPARE(waitFor(m_day->lessonsOfAll(day()))->lessons.size(),
             2); // the pages of the group, as in the journal
}

void TestMyDay::seesTheLessonsOfTheOwnPages()
{
    QVERIFY_RESULT(sitDown());
    const auto own = waitFor(m_day->lessonsOfAll(day()));
    QVERIFY_RESULT(own);
    QCOMPARE(own->lessons.size(), 1);
    QCOMPARE(own->lessons.first().lesson, m_college->lessons.at(today));
    QCOMPARE(own->lessons.first().hours, 2);
    QVERIFY_RESULT(be("deputy"));
    QCOMPARE(waitFor(m_day->lessonsOfAll(day()))->lessons.size(), 2);
    m_college->signInAs(m_college->students.first(), s("STU"));
    QVERIFY(waitFor(m_day->lessonsOfAll(day()))->lessons.isEmpty());
}

void TestMyDay::aHeadSeesTheOwnDepartment()
{
    QVERIFY_RESULT(sitDown());
    QVERIFY_RESULT(setPolicy("deadline.ktp", "[]"));
    QVERIFY_RESULT(plant(s("UPDATE study_group SET department_id = x'aa'")));
    beHeadOf(QByteArray("\xaa"));
    QCOMPARE(waitFor(m_day->toFillOfAll())->size(), 18);
    QCOMPARE(waitFor(m_day->deputy())->lessonsHeld, 6);
    beHeadOf(QByteArray("\xbb"));
    QVERIFY(waitFor(m_day->toFillOfAll())->isEmpty());
    QCOMPARE(waitFor(m_day->deputy())->lessonsHeld, 0);
    QVERIFY(waitFor(m_day->dispatcher(day()))->lessons == 0);
}

QTEST_GUILESS_MAIN(TestMyDay)
#include "tst_myday.moc"
