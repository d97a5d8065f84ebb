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

void TestMyDay::aCuratorSeesWhoIsAway()
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

void TestMyDay::aReasonClosesTheDay()
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

void TestMyDay::theTermOfAReasonFollowsThePolicy_data()
{
    QTest::addColumn<QString>("preset");
    QTest::addColumn<QDate>("due");
    QTest::newRow("off") << s("kasli") << QDate();
    QTest::newRow("week") << s("angarsk") << QDate(2026, 10, 11);
    QTest::newRow("in the cell") << s("egoryevsk") << QDate();
    QTest::newRow("day") << s("kaltay") << day();
    QTest::newRow("month") << s("berezniki") << QDate(2026, 10, 31);
}

void TestMyDay::theTermOfAReasonFollowsThePolicy()
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

void TestMyDay::onlyTheCuratorHasAGroup()
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

void TestMyDay::findsUncoveredLessons()
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

void TestMyDay::anAbsenceOfOtherPairsCoversNothing()
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

void TestMyDay::theDispatchersDayIsNotForAll()
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

void TestMyDay::countsTheDebtsOfTeachers()
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

void TestMyDay::tellsOfSubstitutionsAndDays()
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

void TestMyDay::asksForFamilySheets()
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

void TestMyDay::asksForPlans()
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

QTEST_GUILESS_MAIN(TestMyDay)
#include "tst_myday.moc"
