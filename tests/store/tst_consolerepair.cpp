// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/fetreader.h"
#include "app/planner/repair.h"
#include "tests/support/consolecall.h"
#include "tests/support/fetfiles.h"
#include "tests/support/support.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

using namespace semestr;
using namespace semestr::test;

class TestConsoleRepair : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void repairsWhatFetAccepts();
    void movesLessonsOutOfAClosedRoom();
    void saysWhatIsImpossible();
    void namesWhatTheFileDoesNotHave_data();
    void namesWhatTheFileDoesNotHave();
    void asksForASolvedFile();
    void understandsItsOptions();

private:
    ConsoleOutcome repair(const QString &input, const QStringList &more) const
    {
        return callConsole(QStringLiteral(SEMESTR_CONSOLE),
                           QStringList{QStringLiteral("timetable"), QStringLiteral("repair"),
                                       QStringLiteral("--input"), input, QStringLiteral("--output"),
                                       made("repaired.fet"), QStringLiteral("--json"),
                                       QStringLiteral("--moves"), QStringLiteral("100000")} +
                               more,
                           {});
    }
    QString made(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

    QTemporaryDir m_folder;
};

static QStringList absent(const char *teacher, const char *days)
{
    return {QStringLiteral("--absent"), QString::fromUtf8(teacher), QStringLiteral("--days"),
            QString::fromUtf8(days)};
}

// The lessons that stand elsewhere in the other timetable, by their numbers in the file.
static QStringList changed(const FetBook &book, const planner::Timetable &timetable)
{
    QStringList activities;
    for (std::size_t i = 0; i < timetable.size(); ++i) {
        const planner::Placement &before = book.problem.given[i];
        if (before.start != timetable[i].start || before.room != timetable[i].room)
            activities.append(book.activities.at(static_cast<qsizetype>(i)));
    }
    return activities;
}

void TestConsoleRepair::repairsWhatFetAccepts()
{
    const QString input = fetPath("repairschool.fet");
    const ConsoleOutcome outcome = repair(input, absent("Жукова", "Вт"));
    QVERIFY2(outcome.code == 0, QByteArray(outcome.out + outcome.err).constData());
    const QJsonObject answer = outcome.json();
    QVERIFY(answer.value(QStringLiteral("solved")).toBool());
    QCOMPARE(answer.value(QStringLiteral("hard")).toInt(), 0);
    const int displaced = answer.value(QStringLiteral("displaced")).toInt();
    QVERIFY(displaced > 0);
    QVERIFY(answer.value(QStringLiteral("at_least")).toInt() >= displaced);
    QVERIFY(answer.contains(QStringLiteral("seconds")));
    QVERIFY(answer.contains(QStringLiteral("proved")));

    const auto book = readFet(input, {}, FetFixed::Timetable);
    QVERIFY_RESULT(book);
    const auto after = readFetTimetable(made("repaired.fet"), *book);
    QVERIFY_RESULT(after);
    const QJsonArray variants = answer.value(QStringLiteral("variants")).toArray();
    QVERIFY(!variants.isEmpty() && variants.size() <= 3);
    QStringList moved;
    for (const QJsonValue &move : variants.first()[QStringLiteral("moves")].toArray()) {
        moved.append(move[QStringLiteral("activity")].toString());
        QVERIFY(!move[QStringLiteral("subject")].toString().isEmpty());
        QVERIFY(!move[QStringLiteral("students")].toArray().isEmpty());
        const bool hers = move[QStringLiteral("teachers")].toArray().contains(QStringLiteral("Жукова"));
        QVERIFY(!hers || move[QStringLiteral("to")][QStringLiteral("day")] != QStringLiteral("Вт"));
    }
    QCOMPARE(moved, changed(*book, *after));
    QCOMPARE(variants.first()[QStringLiteral("changed")].toInt(), static_cast<int>(moved.size()));

    const FetVerdict fet = runFet(made("repaired.fet"), m_folder.path());
    QVERIFY2(fet.solved, fet.said.constData());
    const auto theirs = readFetTimetable(fet.timetable, *book);
    QVERIFY_RESULT(theirs);
    for (std::size_t i = 0; i < after->size(); ++i)
        QCOMPARE((*theirs)[i].start, (*after)[i].start);
}

void TestConsoleRepair::movesLessonsOutOfAClosedRoom()
{
    const ConsoleOutcome outcome =
        repair(fetPath("repairschool.fet"), {QStringLiteral("--closed"), QStringLiteral("101"),
                                             QStringLiteral("--days"), QString::fromUtf8("Пн, Ср")});
    QVERIFY2(outcome.code == 0, QByteArray(outcome.out + outcome.err).constData());
    const auto book = readFet(made("repaired.fet"), {}, FetFixed::Timetable);
    QVERIFY_RESULT(book);
    for (const planner::Placement &there : book->problem.given) {
        if (there.room == planner::none ||
            book->problem.rooms[static_cast<std::size_t>(there.room)].name != "101")
            continue;
        const int day = book->problem.cycle.dayOf(there.start);
        QVERIFY(day != 0 && day != 2);
    }
}

// Nothing is written when the teacher is away for the whole cycle.
void TestConsoleRepair::saysWhatIsImpossible()
{
    QFile::remove(made("repaired.fet"));
    const ConsoleOutcome outcome =
        repair(fetPath("repairschool.fet"), {QStringLiteral("--absent"), QString::fromUtf8("Жукова")});
    QCOMPARE(outcome.code, 1);
    const QJsonObject answer = outcome.json();
    QVERIFY(!answer.value(QStringLiteral("solved")).toBool());
    QVERIFY(answer.value(QStringLiteral("proved")).toBool());
    QVERIFY(answer.value(QStringLiteral("impossible")).toBool());
    QVERIFY(answer.value(QStringLiteral("at_least")).isNull());
    QCOMPARE(answer.value(QStringLiteral("stuck")).toArray(),
             answer.value(QStringLiteral("displaced_activities")).toArray());
    QVERIFY(!QFile::exists(made("repaired.fet")));
}

void TestConsoleRepair::namesWhatTheFileDoesNotHave_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("said");
    QTest::newRow("teacher") << absent("Незнакомка", "Вт")
                             << QStringLiteral("--absent: there is no teacher “Незнакомка”");
    QTest::newRow("day") << absent("Жукова", "Вт,Вск") << QStringLiteral("--days: there is no day “Вск”");
    QTest::newRow("room") << QStringList{QStringLiteral("--closed"), QStringLiteral("404")}
                          << QStringLiteral("--closed: there is no room “404”");
}

void TestConsoleRepair::namesWhatTheFileDoesNotHave()
{
    QFETCH(QStringList, options);
    QFETCH(QString, said);
    const ConsoleOutcome outcome = repair(fetPath("repairschool.fet"), options);
    QCOMPARE(outcome.code, 1);
    QCOMPARE(outcome.fault(), QStringLiteral("UnknownName"));
    const QJsonObject error = outcome.json().value(QStringLiteral("error")).toObject();
    QVERIFY2(error.value(QStringLiteral("message")).toString().startsWith(said), outcome.out.constData());
}

void TestConsoleRepair::asksForASolvedFile()
{
    const ConsoleOutcome outcome = repair(fetPath("village.fet"), absent("Ершова", "Вторник"));
    QCOMPARE(outcome.code, 1);
    QVERIFY(!outcome.json().value(QStringLiteral("solved")).toBool());
    QCOMPARE(outcome.json().value(QStringLiteral("placed")).toInt(), 0);
    QCOMPARE(outcome.json().value(QStringLiteral("total")).toInt(), 66);
}

void TestConsoleRepair::understandsItsOptions()
{
    const QString input = fetPath("repairschool.fet");
    QCOMPARE(repair(input, {}).code, 2); // nothing has happened
    QCOMPARE(
        repair(input, absent("Жукова", "Вт") + QStringList{QStringLiteral("--moves"), QStringLiteral("0")})
            .code,
        2);
    QCOMPARE(repair(made("missing.fet"), absent("Жукова", "Вт")).code, 3);
}

QTEST_GUILESS_MAIN(TestConsoleRepair)
#include "tst_consolerepair.moc"
