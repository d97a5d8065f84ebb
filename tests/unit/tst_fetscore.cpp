// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/fetreader.h"
#include "app/exchange/fetwriter.h"
#include "app/planner/score.h"
#include "tests/support/fetfiles.h"
#include "tests/support/support.h"

#include <QFile>
#include <QTemporaryDir>

using namespace semestr;
using namespace semestr::test;

// FET itself is the judge here: fet-cl (package fet) makes timetables of the committed schools and counts
// what they cost.
class TestFetScore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsAsFetDoes_data() { schools_data(); }
    void countsAsFetDoes();
    void isAcceptedByFet_data() { schools_data(); }
    void isAcceptedByFet();
    void breaksWishesOfManyKinds();

private:
    static void schools_data();
};

void TestFetScore::schools_data()
{
    QTest::addColumn<QByteArray>("school");
    for (const char *school : {"village.fet", "college.fet", "wishes.fet"})
        QTest::newRow(school) << QByteArray(school);
}

void TestFetScore::countsAsFetDoes()
{
    QFETCH(QByteArray, school);
    QTemporaryDir folder;
    const FetVerdict fet = runFet(fetPath(school.constData()), folder.path());
    QVERIFY2(fet.solved && fet.soft, fet.said.constData());
    const auto book = readFet(fetPath(school.constData()));
    QVERIFY_RESULT(book);
    QVERIFY(book->unsupported.isEmpty());
    const auto timetable = readFetTimetable(fet.timetable, *book);
    QVERIFY_RESULT(timetable);
    const planner::Score score = planner::scoreOf(book->problem, *timetable);
    QCOMPARE(score.hard, 0);
    QCOMPARE(score.placed, static_cast<int>(book->problem.lessons.size()));
    QVERIFY(*fet.soft > 0); // else it says little
    QVERIFY2(qAbs(score.soft - *fet.soft) < 1e-6,
             qPrintable(QStringLiteral("ours %1, FET's %2").arg(score.soft).arg(*fet.soft)));
}

// What we write holds FET to the very timetable, and FET counts the same.
void TestFetScore::isAcceptedByFet()
{
    QFETCH(QByteArray, school);
    QTemporaryDir folder;
    const FetVerdict fet = runFet(fetPath(school.constData()), folder.path());
    QVERIFY2(fet.solved && fet.soft, fet.said.constData());
    const auto book = readFet(fetPath(school.constData()));
    QVERIFY_RESULT(book);
    const auto timetable = readFetTimetable(fet.timetable, *book);
    QVERIFY_RESULT(timetable);
    const QString ours = folder.filePath(QStringLiteral("ours.fet"));
    QVERIFY_RESULT(writeFet(ours, *book, *timetable));
    const FetVerdict again = runFet(ours, folder.path());
    QVERIFY2(again.solved && again.soft, again.said.constData());
    const auto same = readFetTimetable(again.timetable, *book);
    QVERIFY_RESULT(same);
    for (std::size_t i = 0; i < timetable->size(); ++i) {
        QCOMPARE((*same)[i].start, (*timetable)[i].start);
        QCOMPARE((*same)[i].room, (*timetable)[i].room);
    }
    // With the rooms fixed no home room is wished for any more, so the file is counted as it now stands.
    const auto written = readFet(ours);
    QVERIFY_RESULT(written);
    const planner::Score score = planner::scoreOf(written->problem, written->problem.given);
    QCOMPARE(score.hard, 0);
    QVERIFY(qAbs(score.soft - *again.soft) < 1e-6);
}

void TestFetScore::breaksWishesOfManyKinds()
{
    QTemporaryDir folder;
    const FetVerdict fet = runFet(fetPath("wishes.fet"), folder.path());
    const auto book = readFet(fetPath("wishes.fet"));
    QVERIFY_RESULT(book);
    const auto timetable = readFetTimetable(fet.timetable, *book);
    QVERIFY_RESULT(timetable);
    QSet<QString> types;
    for (const auto &broken : planner::scoreOf(book->problem, *timetable).broken) {
        const auto &origin = book->problem.rules[static_cast<std::size_t>(broken.rule)].origin;
        types.insert(QString::fromStdString(origin).section(QLatin1Char(':'), 0, 0));
    }
    QVERIFY2(types.size() >= 20, qPrintable(QStringList(types.values()).join(QLatin1Char(' '))));
}

QTEST_GUILESS_MAIN(TestFetScore)
#include "tst_fetscore.moc"
