// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/findings/finding.h"
#include "tests/support/support.h"

using namespace semestr;

namespace {

const QDate lessonDay(2026, 10, 8);
const CollegeTime college = CollegeTime::named(QStringLiteral("Asia/Yekaterinburg"));

QUuid uuid(int number)
{
    return QUuid(static_cast<uint>(number), 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
}

PersonId student(int number)
{
    return PersonId(uuid(10 + number));
}

Policy presetPolicy(const char *code)
{
    Policy policy;
    const auto preset = PolicyPreset::shipped(QString::fromLatin1(code));
    for (const PresetValue &value : preset->values)
        policy.set(value.key, QDate(2026, 9, 1), value.value);
    return policy;
}

qint64 at(QDate day, int hour, int minute)
{
    return college.ms(day, QTime(hour, minute));
}

// A page with three students and one lesson, 12:00–13:35, that misses everything.
struct OneLesson
{
    JournalPage page;
    LessonColumn lesson;
    LockFacts facts;

    OneLesson()
    {
        page.id = PageId(uuid(1));
        page.group = GroupId(uuid(2));
        for (int number = 1; number <= 3; ++number) {
            RosterRow row;
            row.student = student(number);
            row.enrolled.append({QDate(2026, 9, 1), QDate()});
            page.rows.append(row);
        }
        lesson.id = LessonId(uuid(3));
        lesson.teacher = PersonId(uuid(4));
        lesson.day = lessonDay;
        lesson.starts = QTime(12, 0);
        lesson.ends = QTime(13, 35);
        lesson.kind = QStringLiteral("lecture");
        lesson.works.append(WorkColumn());
        facts.lessonDay = lessonDay;
        facts.starts = lesson.starts;
        facts.ends = lesson.ends;
    }
    void complete()
    {
        lesson.checkedAt = at(lessonDay, 12, 5);
        lesson.topic = QStringLiteral("Файловые системы");
        lesson.homework = HomeworkState::None;
    }
    void put(int number, int slot, const QString &value, std::optional<Presence> presence = {})
    {
        Cell cell;
        cell.value = value;
        if (presence)
            cell.attendance = Attendance{*presence, 0};
        page.cells.insert({page.id, lesson.id, slot, student(number)}, cell);
    }
    QList<Finding> found(const char *preset, qint64 now)
    {
        page.lessons = {lesson};
        return lessonFindings(page, lesson, presetPolicy(preset), facts, now, college);
    }
};

const Finding *of(const QList<Finding> &findings, FindingRule rule)
{
    for (const Finding &finding : findings) {
        if (finding.rule == rule)
            return &finding;
    }
    return nullptr;
}

} // namespace

// What one lesson still misses, and until when.
class TestFindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyLessonMissesEverything()
    {
        OneLesson one;
        const auto findings = one.found("kasli", at(lessonDay, 14, 0));
        QCOMPARE(findings.size(), 3);
        for (const Finding &finding : findings) {
            QCOMPARE(finding.state, FindingState::Due);
            QCOMPARE(finding.page, one.page.id);
            QCOMPARE(finding.lesson, one.lesson.id);
            QCOMPARE(finding.group, one.page.group);
            QCOMPARE(finding.responsible, one.lesson.teacher);
            QCOMPARE(finding.day, lessonDay);
            QCOMPARE(finding.dueAt, college.endOfDay(lessonDay));
        }
    }

    void aCompleteLessonMissesNothing()
    {
        OneLesson one;
        one.complete();
        QVERIFY(one.found("kasli", at(lessonDay, 14, 0)).isEmpty());
    }

    void aTopicOfSpacesIsNoTopic()
    {
        OneLesson one;
        one.complete();
        one.lesson.topic = QStringLiteral("  ");
        QVERIFY(of(one.found("kasli", at(lessonDay, 14, 0)), FindingRule::TopicMissing));
    }

    void aLaterLessonMissesNothing_data()
    {
        QTest::addColumn<qint64>("now");
        QTest::addColumn<bool>("bells");
        QTest::addColumn<int>("count");
        QTest::newRow("the day before") << at(lessonDay.addDays(-1), 23, 59) << true << 0;
        QTest::newRow("before the bell") << at(lessonDay, 11, 59) << true << 0;
        QTest::newRow("at the bell") << at(lessonDay, 12, 0) << true << 3;
        QTest::newRow("without bells, the same day") << at(lessonDay, 0, 0) << false << 3;
    }
    void aLaterLessonMissesNothing()
    {
        QFETCH(qint64, now);
        QFETCH(bool, bells);
        QFETCH(int, count);
        OneLesson one;
        if (!bells)
            one.lesson.starts = one.lesson.ends = QTime();
        QCOMPARE(one.found("kasli", now).size(), count);
    }

    void aLessonThatWasNotHeldMissesNothing()
    {
        for (const LessonState state : {LessonState::Cancelled, LessonState::Moved}) {
            OneLesson one;
            one.lesson.state = state;
            QVERIFY(one.found("kasli", at(lessonDay, 14, 0)).isEmpty());
        }
    }

    void termsFollowThePolicy_data()
    {
        QTest::addColumn<QString>("preset");
        QTest::addColumn<int>("rule");
        QTest::addColumn<qint64>("due"); // 0 = no term
        const qint64 day = college.endOfDay(lessonDay);
        const int checked = int(FindingRule::AttendanceUnchecked);
        const int topic = int(FindingRule::TopicMissing);
        const int homework = int(FindingRule::HomeworkMissing);
        QTest::newRow("kaltay attendance") << "kaltay" << checked << at(lessonDay, 13, 35);
        QTest::newRow("kaltay topic") << "kaltay" << topic << at(lessonDay, 16, 0);
        QTest::newRow("kaltay homework") << "kaltay" << homework << at(lessonDay, 16, 0);
        QTest::newRow("angarsk attendance") << "angarsk" << checked << day;
        QTest::newRow("egoryevsk homework") << "egoryevsk" << homework << at(lessonDay, 16, 50);
        QTest::newRow("berezniki attendance")
            << "berezniki" << checked << college.endOfDay(lessonDay.addDays(1));
        QTest::newRow("berezniki homework") << "berezniki" << homework << qint64(0);
    }
    void termsFollowThePolicy()
    {
        QFETCH(QString, preset);
        QFETCH(int, rule);
        QFETCH(qint64, due);
        OneLesson one;
        one.facts.groupLastBell = QTime(15, 20);
        const auto findings = one.found(preset.toLatin1().constData(), at(lessonDay, 13, 0));
        const Finding *finding = of(findings, FindingRule(rule));
        QVERIFY(finding);
        QCOMPARE(finding->dueAt, due);
        QCOMPARE(finding->state, FindingState::Due);
        const auto later = one.found(preset.toLatin1().constData(), at(lessonDay.addDays(2), 0, 0));
        QCOMPARE(of(later, FindingRule(rule))->state, due == 0 ? FindingState::Due : FindingState::Late);
    }

    void aControlWorkWantsAMarkOfEverybodyPresent()
    {
        OneLesson one;
        one.complete();
        one.lesson.kind = QStringLiteral("control");
        one.put(1, 0, QStringLiteral("4"));
        one.put(2, 0, QString(), Presence::Ill);
        const auto findings = one.found("kasli", at(lessonDay, 14, 0));
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().rule, FindingRule::MarksDue);
        QCOMPARE(findings.first().count, 1);
        QCOMPARE(findings.first().dueAt, college.endOfDay(lessonDay));
        one.put(3, 0, QStringLiteral("5"), Presence::Late);
        QVERIFY(one.found("kasli", at(lessonDay, 14, 0)).isEmpty());
    }

    void aLateStudentOwesAMark()
    {
        OneLesson one;
        one.complete();
        one.lesson.kind = QStringLiteral("control");
        one.put(1, 0, QString(), Presence::Late);
        QCOMPARE(one.found("kaltay", at(lessonDay, 14, 0)).first().count, 3);
    }

    void nobodyOutsideTheGroupOwesAMark()
    {
        OneLesson one;
        one.complete();
        one.lesson.kind = QStringLiteral("control");
        one.page.rows[0].enrolled = {{QDate(2026, 9, 1), lessonDay.addDays(-1)}};
        QCOMPARE(one.found("kasli", at(lessonDay, 14, 0)).first().count, 2);
    }

    void aLectureWantsNoMarks()
    {
        OneLesson one;
        one.complete();
        QVERIFY(one.found("egoryevsk", at(lessonDay.addDays(30), 14, 0)).isEmpty());
    }

    void aWorkKeepsItsOwnTerm()
    {
        OneLesson one;
        one.complete();
        WorkColumn essay;
        essay.slot = 1;
        essay.kind = QStringLiteral("essay");
        one.lesson.works.append(essay);
        auto findings = one.found("egoryevsk", at(lessonDay, 14, 0));
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().count, 3);
        QCOMPARE(findings.first().dueAt, college.endOfDay(QDate(2026, 10, 15)));
        one.lesson.works.last().dueOn = QDate(2026, 10, 10);
        findings = one.found("egoryevsk", at(QDate(2026, 10, 11), 0, 0));
        QCOMPARE(findings.first().dueAt, college.endOfDay(QDate(2026, 10, 10)));
        QCOMPARE(findings.first().state, FindingState::Late);
    }

    void aTermByTheNextLessonIsFound()
    {
        OneLesson one;
        one.complete();
        one.lesson.kind = QStringLiteral("control");
        LessonColumn next = one.lesson;
        next.id = LessonId(uuid(5));
        next.day = QDate(2026, 10, 12);
        one.page.lessons = {one.lesson, next};
        const auto findings = lessonFindings(one.page, one.lesson, presetPolicy("kaltay"), one.facts,
                                             at(lessonDay, 14, 0), college);
        QCOMPARE(findings.first().dueAt, college.endOfDay(QDate(2026, 10, 12)));
    }

    // A reading of the whole college has no cells: counts alone decide, by the same rule.
    void countsAloneAreJudgedAlike()
    {
        OneLesson one;
        one.complete();
        one.lesson.kind = QStringLiteral("control");
        one.put(1, 0, QStringLiteral("4"));
        const qint64 now = at(lessonDay, 14, 0);
        const auto ofPage = one.found("egoryevsk", now);
        LessonFacts facts;
        facts.page = one.page.id;
        facts.lesson = one.lesson.id;
        facts.group = one.page.group;
        facts.responsible = one.lesson.teacher;
        facts.locks = one.facts;
        facts.checked = facts.hasTopic = true;
        facts.homework = HomeworkState::None;
        facts.owing.append({QStringLiteral("control"), {}, {}});
        facts.unmarked = 2;
        LessonJudge judge(presetPolicy("egoryevsk"), now, college);
        const auto ofCounts = judge.findings(facts);
        QCOMPARE(ofCounts.size(), 1);
        QCOMPARE(ofCounts.first().count, ofPage.first().count);
        QCOMPARE(ofCounts.first().dueAt, ofPage.first().dueAt);
        QCOMPARE(ofCounts.first().state, ofPage.first().state);
        facts.state = LessonState::Cancelled;
        QVERIFY(judge.findings(facts).isEmpty());
        facts.state = LessonState::SelfStudy;
        QCOMPARE(judge.findings(facts).size(), 1);
    }

    void asksForTheGroupsBellOnlyWhereATermHangsOnIt()
    {
        QVERIFY(LessonJudge(presetPolicy("egoryevsk"), 0, college).asksGroupBell(lessonDay));
        QVERIFY(!LessonJudge(presetPolicy("kasli"), 0, college).asksGroupBell(lessonDay));
    }

    void aCancelledLessonIsNotTheNextOne()
    {
        OneLesson one;
        one.complete();
        one.lesson.kind = QStringLiteral("control");
        LessonColumn cancelled = one.lesson;
        cancelled.day = QDate(2026, 10, 12);
        cancelled.state = LessonState::Cancelled;
        LessonColumn next = one.lesson;
        next.day = QDate(2026, 10, 15);
        one.page.lessons = {one.lesson, cancelled, next};
        const auto findings = lessonFindings(one.page, one.lesson, presetPolicy("kaltay"), one.facts,
                                             at(lessonDay, 14, 0), college);
        QCOMPARE(findings.first().dueAt, college.endOfDay(QDate(2026, 10, 15)));
    }

    void aStudentIsCountedOnceForTwoWorks()
    {
        OneLesson one;
        one.complete();
        one.lesson.kind = QStringLiteral("control");
        WorkColumn test;
        test.slot = 1;
        test.kind = QStringLiteral("test");
        one.lesson.works.append(test);
        one.put(1, 0, QStringLiteral("5"));
        const auto findings = one.found("kasli", at(lessonDay, 14, 0));
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().count, 3);
    }
};

QTEST_GUILESS_MAIN(TestFindings)
#include "tst_findings.moc"
