// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/findings/reasonterm.h"
#include "app/domain/journal/planorder.h"
#include "app/wording/days.h"
#include "tests/support/support.h"

using namespace semestr;

namespace {

const CollegeTime college = CollegeTime::named(QStringLiteral("Asia/Yekaterinburg"));

qint64 at(int month, int day, int hour, int minute)
{
    return college.ms(QDate(2026, month, day), QTime(hour, minute));
}

LessonId lesson(int number)
{
    return LessonId(QUuid(static_cast<uint>(number), 0, 0, 0, 0, 0, 0, 0, 0, 0, 1));
}

PlanRow row(const char *id, int hours = 2)
{
    return {QByteArray(id), QString::fromLatin1(id), hours};
}

} // namespace

// The words and the pure rules of «My day».
class TestDays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void saysHowMuchTimeIsLeft_data()
    {
        QTest::addColumn<qint64>("due");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *words, qint64 due) {
            QTest::newRow(words) << due << QString::fromLatin1(words);
        };
        row("6 h left", at(10, 8, 18, 0));
        row("59 min left", at(10, 8, 12, 51));
        row("0 min left", at(10, 8, 11, 52));
        row("1 day(s) left", college.endOfDay(QDate(2026, 10, 9)));
        row("6 day(s) left", college.endOfDay(QDate(2026, 10, 14)));
        row("late by 2 day(s)", at(10, 6, 18, 0));
        row("late by 1 day(s)", college.endOfDay(QDate(2026, 10, 7)));
        row("late by 1 h", at(10, 8, 10, 30));
        row("late by 22 min", at(10, 8, 11, 30));
        QTest::newRow("no term") << qint64(0) << QString();
    }
    void saysHowMuchTimeIsLeft()
    {
        QFETCH(const qint64, due);
        QFETCH(const QString, words);
        QCOMPARE(remainingWords(due, at(10, 8, 11, 52), college), words);
    }

    void saysWhenATermEnds_data()
    {
        QTest::addColumn<qint64>("due");
        QTest::addColumn<QString>("words");
        QTest::newRow("past") << at(10, 6, 18, 0) << QStringLiteral("Tue 6 October, 18:00");
        QTest::newRow("today") << at(10, 8, 18, 0) << QStringLiteral("today, 18:00");
        QTest::newRow("end of today") << college.endOfDay(QDate(2026, 10, 8)) << QStringLiteral("today");
        QTest::newRow("tomorrow") << college.endOfDay(QDate(2026, 10, 9))
                                  << QStringLiteral("tomorrow, 9 October");
        QTest::newRow("later") << college.endOfDay(QDate(2026, 10, 14)) << QStringLiteral("Wed 14 October");
        QTest::newRow("no term") << qint64(0) << QString();
    }
    void saysWhenATermEnds()
    {
        QFETCH(const qint64, due);
        QFETCH(const QString, words);
        QCOMPARE(dueMoment(due, at(10, 8, 11, 52), college), words);
    }

    void namesThePlace()
    {
        DueLine line;
        line.finding.day = QDate(2026, 9, 29);
        line.periodNo = 3;
        QCOMPARE(duePlace(line), QStringLiteral("Tue 29.09, period 3"));
        line.workKind = QStringLiteral("control");
        line.workNumber = QStringLiteral("1");
        QCOMPARE(duePlace(line), QStringLiteral("Tue 29.09, period 3")); // the topic is not of the work
        line.finding.rule = FindingRule::MarksDue;
        QCOMPARE(duePlace(line), QStringLiteral("Tue 29.09, CW No. 1"));
        line.workNumber.clear();
        QCOMPARE(duePlace(line), QStringLiteral("Tue 29.09, CW"));
        line.finding.day = QDate();
        QCOMPARE(duePlace(line), QString());
    }

    void namesWhatIsMissing()
    {
        QSet<QString> seen;
        for (int rule = 0; rule <= int(FindingRule::PlanMissing); ++rule) {
            Finding finding;
            finding.rule = FindingRule(rule);
            seen.insert(missingWords(finding));
        }
        QCOMPARE(seen.size(), int(FindingRule::PlanMissing) + 1);
        Finding marks;
        marks.rule = FindingRule::MarksDue;
        marks.count = 4;
        QCOMPARE(missingWords(marks), QStringLiteral("marks of 4 student(s)"));
        marks.count = 1;
        QCOMPARE(missingWords(marks), QStringLiteral("marks of 1 student(s)"));
    }

    void namesTheReasonOfAnAbsence()
    {
        QCOMPARE(absenceReason(QStringLiteral("family")), QStringLiteral("family circumstances"));
        QCOMPARE(absenceReason(QStringLiteral("invalid")), QStringLiteral("no valid reason"));
        QCOMPARE(absenceReason(QStringLiteral("сборы")), QStringLiteral("сборы"));
    }

    void namesEverySection()
    {
        const QString codes =
            QStringLiteral("year periods bells calendar rooms staff subjects curricula groups "
                           "subgroups students load ktp timetable curators accounts");
        QSet<QString> seen;
        for (const QString &code : codes.split(u' ')) {
            QVERIFY(sectionName(code) != code);
            seen.insert(sectionName(code));
        }
        QCOMPARE(seen.size(), 16);
        QCOMPARE(sectionName(QStringLiteral("x")), QStringLiteral("x"));
    }

    void laysThePlanOnTheLessons()
    {
        const QList<PlanRow> plan{row("a"), row("b", 4), row("c")};
        QList<PlanLesson> lessons{{lesson(1), 2, false, {}},
                                  {lesson(2), 2, false, {}},
                                  {lesson(3), 2, false, {}},
                                  {lesson(4), 2, false, {}},
                                  {lesson(5), 2, false, {}}};
        auto laid = laidTopics(plan, lessons);
        QCOMPARE(laid.value(lesson(1)), QStringLiteral("a"));
        QCOMPARE(laid.value(lesson(2)), QStringLiteral("b"));
        QCOMPARE(laid.value(lesson(3)), QStringLiteral("b")); // four hours, two lessons
        QCOMPARE(laid.value(lesson(4)), QStringLiteral("c"));
        QVERIFY(!laid.contains(lesson(5)));
        lessons[2].conducted = true; // out of turn: it has consumed the first row
        laid = laidTopics(plan, lessons);
        QVERIFY(!laid.contains(lesson(3)));
        QCOMPARE(laid.value(lesson(1)), QStringLiteral("b"));
        lessons[2].boundRow = "c"; // … or the one it names
        laid = laidTopics(plan, lessons);
        QCOMPARE(laid.value(lesson(1)), QStringLiteral("a"));
        QCOMPARE(laid.value(lesson(4)), QStringLiteral("b"));
        QVERIFY(!laid.contains(lesson(5)));
        lessons[2] = {lesson(3), 2, true, "gone"}; // a bond to a row that is no more
        laid = laidTopics(plan, lessons);
        QCOMPARE(laid.value(lesson(1)), QStringLiteral("b"));
    }

    void termsOfReasonsFollowThePolicy_data()
    {
        QTest::addColumn<QString>("by");
        QTest::addColumn<QTime>("clock");
        QTest::addColumn<QTime>("starts");
        QTest::addColumn<qint64>("due");
        const QString day = QStringLiteral("day");
        QTest::newRow("off") << QStringLiteral("off") << QTime() << QTime(8, 30) << qint64(0);
        QTest::newRow("in the cell") << QStringLiteral("in_cell") << QTime() << QTime(8, 30) << qint64(0);
        QTest::newRow("by ten") << day << QTime(10, 0) << QTime(8, 30) << at(10, 8, 10, 0);
        QTest::newRow("later than ten")
            << day << QTime(10, 0) << QTime(10, 0) << college.endOfDay(QDate(2026, 10, 8));
        QTest::newRow("no bells") << day << QTime(10, 0) << QTime() << college.endOfDay(QDate(2026, 10, 8));
        QTest::newRow("no clock") << day << QTime() << QTime(8, 30) << college.endOfDay(QDate(2026, 10, 8));
        QTest::newRow("week") << QStringLiteral("week") << QTime(10, 0) << QTime(8, 30)
                              << college.endOfDay(QDate(2026, 10, 11));
        QTest::newRow("month") << QStringLiteral("month") << QTime() << QTime(8, 30)
                               << college.endOfDay(QDate(2026, 10, 31));
    }
    void termsOfReasonsFollowThePolicy()
    {
        QFETCH(const QString, by);
        QFETCH(const QTime, clock);
        QFETCH(const QTime, starts);
        QFETCH(const qint64, due);
        Policy policy;
        policy.set(QStringLiteral("absence.reason_by"), QDate(2026, 9, 1), by);
        if (clock.isValid())
            policy.set(QStringLiteral("absence.reason_time"), QDate(2026, 9, 1),
                       clock.toString(QStringLiteral("HH:mm")));
        const ReasonTerm term = reasonTerm(policy, QDate(2026, 10, 8), starts, college);
        QCOMPARE(term.dueAt, due);
        QCOMPARE(term.day.isValid(), due > 0);
    }
};

QTEST_GUILESS_MAIN(TestDays)
#include "tst_days.moc"
