// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/fetreader.h"
#include "app/planner/solver.h"
#include "tests/support/consolecall.h"
#include "tests/support/fetfiles.h"
#include "tests/support/support.h"

#include <QJsonArray>
#include <algorithm>

using namespace semestr;
using namespace semestr::test;

class TestConsoleExplain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesTheContradiction_data();
    void namesTheContradiction();
    void hasATimetableWithoutIt_data() { namesTheContradiction_data(); }
    void hasATimetableWithoutIt();
    void callsNothingImpossibleThatIsNot_data();
    void callsNothingImpossibleThatIsNot();
    void saysItInWords();
    void answersTheSameForASeed();
    void understandsItsNumbers();

private:
    static ConsoleOutcome explain(const QString &input, const QStringList &more)
    {
        return callConsole(QStringLiteral(SEMESTR_CONSOLE),
                           QStringList{QStringLiteral("timetable"), QStringLiteral("explain"),
                                       QStringLiteral("--input"), input} +
                               more,
                           {});
    }
    static QString file(const QByteArray &name)
    {
        return fetPath(QByteArray("contradictions/" + name + ".fet").constData());
    }
};

// The searches are bounded by moves: no clock decides what a test sees.
static const QStringList fewMoves{QStringLiteral("--moves"), QStringLiteral("400000"),
                                  QStringLiteral("--json")};

static QStringList texts(const QJsonArray &array, const char *field)
{
    QStringList all;
    for (const QJsonValue &value : array)
        all.append(field ? value[QLatin1String(field)].toString() : value.toString());
    return all;
}

static bool anyBeginsWith(const QStringList &texts, const QString &what)
{
    return std::any_of(texts.begin(), texts.end(),
                       [&](const QString &text) { return text.startsWith(what); });
}

void TestConsoleExplain::namesTheContradiction_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("who");
    QTest::addColumn<QStringList>("rules"); // what was put in, all of which must be named
    const auto row = [](const char *file, const char *kind, const char *who, const QStringList &rules) {
        QTest::newRow(file) << QString::fromUtf8(kind) << QString::fromUtf8(who) << rules;
    };
    row("teacher-slots", "person_slots", "Иванова", {QStringLiteral("TeacherNotAvailableTimes: Иванова")});
    row("students-slots", "person_slots", "ИС-11 п1",
        {QStringLiteral("StudentsSetNotAvailableTimes: ИС-11 п1")});
    row("lock-teacher", "clash", "Петров",
        {QStringLiteral("ActivityPreferredStartingTime: Физика 16"),
         QStringLiteral("ActivityPreferredStartingTime: Физика 19")});
    row("lock-room", "clash", "101",
        {QStringLiteral("ActivityPreferredStartingTime: Математика 9"),
         QStringLiteral("ActivityPreferredStartingTime: История 25"),
         QStringLiteral("ActivityPreferredRoom: Математика 9, 101"),
         QStringLiteral("ActivityPreferredRoom: История 25, 101")});
    row("lock-absent", "no_start", "История 23",
        {QStringLiteral("ActivityPreferredStartingTime: История 23")});
    row("room-kind", "room_slots", "Лаб 1",
        {QStringLiteral("RoomNotAvailableTimes: Лаб 1"), QStringLiteral("RoomNotAvailableTimes: Лаб 2")});
    row("room-closed", "person_slots", "Орлова", {QStringLiteral("RoomNotAvailableTimes: Зал")});
    row("days-split", "course_days", "Иванова",
        {QStringLiteral("MinDaysBetweenActivities: Математика 1, Математика 2"),
         QStringLiteral("TeacherMaxDaysPerWeek: Иванова")});
    row("daily-most", "person_days", "Иванова", {QStringLiteral("TeacherMaxHoursDaily: Иванова")});
    row("daily-least", "person_split", "Белова",
        {QStringLiteral("MinDaysBetweenActivities: Рисование 43, Рисование 44"),
         QStringLiteral("TeacherMinHoursDaily: Белова")});
    row("same-time", "clash", "Петров", {QStringLiteral("ActivitiesSameStartingTime: Физика 16, Физика 19")});
    row("same-chain", "clash", "Иванова",
        {QStringLiteral("ActivitiesSameStartingTime: Математика 1, Рисование 43"),
         QStringLiteral("ActivitiesSameStartingTime: Рисование 43, Математика 5")});
    row("consecutive", "no_pair", "Физика 16",
        {QStringLiteral("TwoActivitiesConsecutive: Физика 16, История 23"),
         QStringLiteral("ActivityPreferredStartingTimes: Физика 16")});
    row("halves-lab", "room_hall", "Лаб 1",
        {QStringLiteral("ActivitiesPreferredTimeSlots: Практика"),
         QStringLiteral("RoomNotAvailableTimes: Лаб 2")});
    row("six-in-five", "person_hall", "Петров",
        {QStringLiteral("ActivitiesPreferredTimeSlots: Петров, Физика")});
    row("buildings", "no_pair", "История 23",
        {QStringLiteral("TwoActivitiesConsecutive: История 23, История 25"),
         QStringLiteral("TeacherMinGapsBetweenBuildingChanges: Сидорова"),
         QStringLiteral("ActivityPreferredRoom: История 25, Лаб 1")});
    row("ends-day", "course_days", "ИС-11 п1",
        {QStringLiteral("ActivityEndsStudentsDay: Математика 1"),
         QStringLiteral("ActivityEndsStudentsDay: История 24")});
    row("one-day", "one_day", "Иванова", {QStringLiteral("ActivitiesSameStartingDay: Математика 1")});
    row("interval", "person_days", "Иванова", {QStringLiteral("TeacherIntervalMaxDaysPerWeek: Иванова")});
    row("gaps", "person_plan", "Петров",
        {QStringLiteral("TeacherMaxGapsPerWeek: Петров"), QStringLiteral("TeacherMaxHoursDaily: Петров"),
         QStringLiteral("ActivityPreferredStartingTime: Физика 16"),
         QStringLiteral("ActivityPreferredStartingTime: Физика 19")});
}

void TestConsoleExplain::namesTheContradiction()
{
    QFETCH(QString, kind);
    QFETCH(QString, who);
    QFETCH(QStringList, rules);
    const ConsoleOutcome outcome = explain(file(QTest::currentDataTag()), fewMoves);
    QVERIFY2(outcome.code == 0, QByteArray(outcome.out + outcome.err).constData());
    const QJsonObject answer = outcome.json();
    QVERIFY(answer.value(QStringLiteral("proved")).toBool());
    QVERIFY(answer.value(QStringLiteral("core_proved")).toBool());
    QVERIFY(!answer.value(QStringLiteral("solvable")).toBool());
    const QJsonValue proof = answer.value(QStringLiteral("proofs")).toArray().at(0);
    QCOMPARE(proof[QStringLiteral("kind")].toString(), kind);
    const QStringList named = texts(proof[QStringLiteral("who")].toArray(), nullptr);
    QVERIFY2(named.contains(who), qPrintable(named.join(QLatin1Char('|'))));
    const QStringList core = texts(answer.value(QStringLiteral("core")).toArray(), "rule");
    for (const QString &rule : rules)
        QVERIFY2(anyBeginsWith(core, rule),
                 qPrintable(QString(rule + QStringLiteral(" ∉ ") + core.join(QLatin1Char('|')))));
    // To take away what was put in frees everything.
    const QJsonArray relaxations = answer.value(QStringLiteral("relaxations")).toArray();
    QCOMPARE(relaxations.at(0)[QStringLiteral("frees")].toString(), QStringLiteral("all"));
}

void TestConsoleExplain::hasATimetableWithoutIt()
{
    QFETCH(QStringList, rules);
    auto book = readFet(file(QTest::currentDataTag()));
    QVERIFY_RESULT(book);
    const auto before = book->problem.rules.size();
    // One of them is enough, whichever.
    std::erase_if(book->problem.rules, [&](const planner::Rule &rule) {
        return QString::fromStdString(rule.origin).startsWith(rules.last());
    });
    QVERIFY(book->problem.rules.size() < before);
    for (planner::Lesson &lesson : book->problem.lessons)
        lesson.locks = {};
    QVERIFY(planner::solve(book->problem, {1, 2'000'000, true, 1}).score.isSolved());
}

void TestConsoleExplain::callsNothingImpossibleThatIsNot_data()
{
    QTest::addColumn<QString>("input");
    QTest::newRow("school") << file("school");
    for (const char *name : {"village.fet", "college.fet", "wishes.fet"})
        QTest::newRow(name) << fetPath(name);
}

void TestConsoleExplain::callsNothingImpossibleThatIsNot()
{
    QFETCH(QString, input);
    const QJsonObject answer =
        explain(input, {QStringLiteral("--moves"), QStringLiteral("900000"), QStringLiteral("--json")})
            .json();
    QVERIFY(answer.value(QStringLiteral("solvable")).toBool());
    QVERIFY(!answer.value(QStringLiteral("proved")).toBool());
    QVERIFY(answer.value(QStringLiteral("proofs")).toArray().isEmpty());
    QVERIFY(answer.value(QStringLiteral("core")).toArray().isEmpty());
    // Too few moves to find it: that proves nothing.
    const QJsonObject hasty =
        explain(input, {QStringLiteral("--moves"), QStringLiteral("1"), QStringLiteral("--json")}).json();
    QVERIFY(!hasty.value(QStringLiteral("proved")).toBool());
    QVERIFY(!hasty.value(QStringLiteral("core_proved")).toBool());
}

void TestConsoleExplain::saysItInWords()
{
    const ConsoleOutcome outcome = explain(file("teacher-slots"), fewMoves.mid(0, 2));
    QCOMPARE(outcome.code, 0);
    const QString said = QString::fromUtf8(outcome.out);
    QVERIFY2(said.contains(QStringLiteral("Иванова has 18 periods, and there is room for 17.")),
             qPrintable(said));
    QVERIFY(said.contains(QStringLiteral("Иванова is not there: Ср: 6; Чт; Пт")));
    QVERIFY(said.contains(QStringLiteral("open Иванова: Ср 6 – then there is a timetable")));
}

void TestConsoleExplain::answersTheSameForASeed()
{
    const auto answer = [](const char *seed) {
        QJsonObject fields =
            explain(fetPath("everytype.fet"),
                    {QStringLiteral("--moves"), QStringLiteral("60000"), QStringLiteral("--seed"),
                     QLatin1String(seed), QStringLiteral("--json")})
                .json();
        fields.remove(QStringLiteral("seconds"));
        return fields;
    };
    QVERIFY(!answer("5").isEmpty());
    QCOMPARE(answer("5"), answer("5"));
}

void TestConsoleExplain::understandsItsNumbers()
{
    QCOMPARE(explain(file("school"), {QStringLiteral("--seconds"), QStringLiteral("0")}).code, 2);
    QCOMPARE(explain(file("school"), {QStringLiteral("--moves"), QStringLiteral("0")}).code, 2);
    QCOMPARE(explain(file("school"), {QStringLiteral("--seed"), QStringLiteral("-1")}).code, 2);
    QVERIFY(explain(file("missing"), fewMoves).code != 0);
}

QTEST_GUILESS_MAIN(TestConsoleExplain)
#include "tst_consoleexplain.moc"
