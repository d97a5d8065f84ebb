// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/fetreader.h"
#include "app/planner/score.h"
#include "tests/support/consolecall.h"
#include "tests/support/fetfiles.h"
#include "tests/support/support.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

using namespace semestr;
using namespace semestr::test;

class TestConsoleTimetable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void solvesWhatFetJudges_data();
    void solvesWhatFetJudges();
    void solvesTheSameForASeed();
    void scoresATimetable();
    void namesWhatIsUnsupported();
    void tellsWhereTheFileIsWrong();
    void refusesBeforeTheSearch();
    void understandsItsNumbers();

private:
    ConsoleOutcome call(const QStringList &words) const
    {
        return callConsole(QStringLiteral(SEMESTR_CONSOLE), words, {});
    }
    ConsoleOutcome solve(const QString &input, const QString &output, const QStringList &more = {}) const
    {
        return call(QStringList{QStringLiteral("timetable"), QStringLiteral("solve"),
                                QStringLiteral("--input"), input, QStringLiteral("--output"), output,
                                QStringLiteral("--json")} +
                    more);
    }
    QString made(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

    QTemporaryDir m_folder;
};

// The search is bounded by moves: no clock decides what a test sees.
static const QStringList fewMoves{QStringLiteral("--moves"), QStringLiteral("300000")};

void TestConsoleTimetable::solvesWhatFetJudges_data()
{
    QTest::addColumn<QByteArray>("school");
    for (const char *school : {"village.fet", "college.fet", "wishes.fet"})
        QTest::newRow(school) << QByteArray(school);
}

static bool allHaveRooms(const planner::Problem &problem, const planner::Timetable &timetable)
{
    for (const planner::Rule &rule : problem.rules)
        if (const auto *held = std::get_if<planner::HeldIn>(&rule.demand))
            for (const planner::LessonId lesson : held->lessons)
                if (timetable[static_cast<std::size_t>(lesson)].room == planner::none)
                    return false;
    return true;
}

void TestConsoleTimetable::solvesWhatFetJudges()
{
    QFETCH(QByteArray, school);
    const QString output = made("solved.fet");
    const ConsoleOutcome outcome = solve(fetPath(school.constData()), output, fewMoves);
    QVERIFY2(outcome.code == 0, QByteArray(outcome.out + outcome.err).constData());
    const QJsonObject answer = outcome.json();
    QVERIFY(answer.value(QStringLiteral("solved")).toBool());
    QCOMPARE(answer.value(QStringLiteral("placed")), answer.value(QStringLiteral("total")));
    QCOMPARE(answer.value(QStringLiteral("hard")).toInt(), 0);
    QCOMPARE(answer.value(QStringLiteral("unsupported")).toArray().size(), 0);
    const double seconds = answer.value(QStringLiteral("seconds")).toDouble();
    const double feasible = answer.value(QStringLiteral("feasible_seconds")).toDouble(-1);
    QVERIFY(feasible >= 0 && feasible <= seconds);
    QVERIFY(answer.value(QStringLiteral("feasible_cpu_seconds")).toDouble() > 0);

    const FetVerdict fet = runFet(output, m_folder.path());
    QVERIFY2(fet.solved && fet.soft, fet.said.constData());
    const auto book = readFet(fetPath(school.constData()));
    QVERIFY_RESULT(book);
    const auto ours = readFetTimetable(output, *book);
    const auto theirs = readFetTimetable(fet.timetable, *book);
    QVERIFY_RESULT(ours);
    QVERIFY_RESULT(theirs);
    bool roomsAreOurs = true;
    for (std::size_t i = 0; i < ours->size(); ++i) {
        QCOMPARE((*theirs)[i].start, (*ours)[i].start);
        if ((*ours)[i].room != planner::none)
            QCOMPARE((*theirs)[i].room, (*ours)[i].room);
        roomsAreOurs = roomsAreOurs && (*theirs)[i].room == (*ours)[i].room;
    }
    const double soft = planner::scoreOf(book->problem, *ours).soft;
    QVERIFY(qAbs(soft - answer.value(QStringLiteral("soft")).toDouble()) < 1e-6);
    // A lesson to which wishes alone gave no room gets one from FET, which may cost something else.
    if (roomsAreOurs)
        QCOMPARE(planner::scoreOf(book->problem, *theirs).soft, soft);
    QVERIFY(roomsAreOurs || school == "wishes.fet");
    // FET counts the file as it stands: with fixed rooms no home room is wished for.
    const auto written = readFet(output);
    QVERIFY_RESULT(written);
    const planner::Score asWritten = planner::scoreOf(written->problem, *theirs);
    QCOMPARE(asWritten.hard, 0);
    // A lesson that no wished room had a place for breaks its home rooms too in FET's eyes.
    if (allHaveRooms(written->problem, *theirs))
        QVERIFY(qAbs(asWritten.soft - *fet.soft) < 1e-6);
    else
        QVERIFY(school == "wishes.fet" && *fet.soft > asWritten.soft - 1e-6);
}

void TestConsoleTimetable::solvesTheSameForASeed()
{
    const QStringList words = fewMoves + QStringList{QStringLiteral("--seed"), QStringLiteral("7")};
    QCOMPARE(solve(fetPath("college.fet"), made("one.fet"), words).code, 0);
    QCOMPARE(solve(fetPath("college.fet"), made("two.fet"), words).code, 0);
    QFile one(made("one.fet"));
    QFile two(made("two.fet"));
    QVERIFY(one.open(QIODevice::ReadOnly) && two.open(QIODevice::ReadOnly));
    QCOMPARE(one.readAll(), two.readAll());
}

void TestConsoleTimetable::scoresATimetable()
{
    const QString solved = made("scored.fet");
    const QJsonObject answer = solve(fetPath("village.fet"), solved, fewMoves).json();
    const QStringList words{QStringLiteral("timetable"), QStringLiteral("score"), QStringLiteral("--json"),
                            QStringLiteral("--input")};
    const ConsoleOutcome judged =
        call(words + QStringList{fetPath("village.fet"), QStringLiteral("--result"), solved});
    QCOMPARE(judged.code, 0);
    QCOMPARE(judged.json().value(QStringLiteral("soft")), answer.value(QStringLiteral("soft")));
    QCOMPARE(judged.json().value(QStringLiteral("hard")).toInt(), 0);
    double soft = 0;
    for (const QJsonValue &broken : judged.json().value(QStringLiteral("broken")).toArray()) {
        QVERIFY(!broken[QStringLiteral("rule")].toString().isEmpty());
        soft += broken[QStringLiteral("units")].toDouble() * broken[QStringLiteral("cost")].toDouble();
    }
    QVERIFY(qAbs(soft - answer.value(QStringLiteral("soft")).toDouble()) < 1e-6);
    // The file without a timetable places nothing: that is a no.
    const ConsoleOutcome empty =
        call(words + QStringList{fetPath("village.fet"), QStringLiteral("--result"), fetPath("village.fet")});
    QCOMPARE(empty.code, 1);
    QCOMPARE(empty.json().value(QStringLiteral("unplaced")).toInt(), 66);
}

void TestConsoleTimetable::namesWhatIsUnsupported()
{
    const ConsoleOutcome outcome = solve(fetPath("everytype.fet"), made("every.fet"),
                                         {QStringLiteral("--moves"), QStringLiteral("1000")});
    QCOMPARE(outcome.code, 1); // its rules contradict each other
    QVERIFY(outcome.json().value(QStringLiteral("feasible_seconds")).isNull());
    QVERIFY(outcome.json().value(QStringLiteral("feasible_cpu_seconds")).isNull());
    QVERIFY(QFile::exists(made("every.fet")));
    const QJsonArray expected{QStringLiteral("ActivitiesSameRoomIfConsecutive"),
                              QStringLiteral("TeachersMaxSpanPerDay")};
    QCOMPARE(outcome.json().value(QStringLiteral("unsupported")).toArray(), expected);
    QVERIFY(outcome.err.contains("TeachersMaxSpanPerDay (1)"));
}

void TestConsoleTimetable::tellsWhereTheFileIsWrong()
{
    QByteArray bytes = fetFile("village.fet");
    QFile file(made("wrong.fet"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes.replace("<Teacher_Name>Ершова", "<Teacher_Name>Незнакомка"));
    file.close();
    const ConsoleOutcome outcome = solve(made("wrong.fet"), made("never.fet"));
    QCOMPARE(outcome.code, 1);
    const QJsonObject error = outcome.json().value(QStringLiteral("error")).toObject();
    QCOMPARE(error.value(QStringLiteral("fault")).toString(), QStringLiteral("UnknownName"));
    QCOMPARE(error.value(QStringLiteral("line")).toInt(),
             static_cast<int>(bytes.left(bytes.indexOf("Незнакомка")).count('\n')) + 1);
    QVERIFY(
        error.value(QStringLiteral("message")).toString().contains(QStringLiteral("teacher “Незнакомка”")));
    QVERIFY(!QFile::exists(made("never.fet")));
}

void TestConsoleTimetable::refusesBeforeTheSearch()
{
    const QStringList endless{QStringLiteral("--seconds"), QStringLiteral("100000")};
    QCOMPARE(solve(fetPath("village.fet"), made("no/such/folder.fet"), endless).code, 3);
    QCOMPARE(solve(made("missing.fet"), made("never.fet"), endless).code, 3);
}

void TestConsoleTimetable::understandsItsNumbers()
{
    const auto code = [&](const char *option, const char *value) {
        return solve(fetPath("village.fet"), made("never.fet"), {QLatin1String(option), QLatin1String(value)})
            .code;
    };
    QCOMPARE(code("--threads", "0"), 2);
    QCOMPARE(code("--threads", "65"), 2);
    QCOMPARE(code("--seconds", "0"), 2);
    QCOMPARE(code("--seed", "-1"), 2);
    QCOMPARE(code("--moves", "many"), 2);
    QVERIFY(!QFile::exists(made("never.fet")));
}

QTEST_GUILESS_MAIN(TestConsoleTimetable)
#include "tst_consoletimetable.moc"
