// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/fetreader.h"
#include "app/exchange/fetwriter.h"
#include "tests/support/fetfiles.h"
#include "tests/support/support.h"

#include <QTemporaryDir>

using namespace semestr;
using namespace semestr::test;

namespace {

// A place for each lesson of the file, whatever it breaks.
planner::Timetable anyTimetable(const FetBook &book)
{
    planner::Timetable timetable(book.problem.lessons.size());
    for (std::size_t i = 0; i < timetable.size(); ++i) {
        timetable[i].start = static_cast<int>(i);
        timetable[i].room = static_cast<int>(i % 4);
    }
    timetable[4] = book.problem.given[4];
    return timetable;
}

} // namespace

class TestFetWriter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesATimetable();
    void keepsWhatAgreesAndLeavesOutWhatDoesNot();
    void writesRoomsOnlyWhereThereAreAny();
    void writesWhole();
};

void TestFetWriter::writesATimetable()
{
    const auto book = readFetBytes(fetFile("everytype.fet"));
    QVERIFY_RESULT(book);
    const planner::Timetable timetable = anyTimetable(*book);
    const auto bytes = fetDocument(*book, timetable);
    QVERIFY_RESULT(bytes);
    const auto again = readFetBytes(*bytes);
    QVERIFY_RESULT(again);
    for (std::size_t i = 0; i < timetable.size(); ++i) {
        QCOMPARE(again->problem.given[i].start, timetable[i].start);
        QCOMPARE(again->problem.given[i].room, timetable[i].room);
    }
    QVERIFY(bytes->startsWith("\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"UTF-8\"?>"));
    QVERIFY(bytes->contains("Every supported constraint once."));
    // What is written twice is the same.
    const auto twice = fetDocument(*again, timetable);
    QVERIFY_RESULT(twice);
    QCOMPARE(*twice, *bytes);
}

void TestFetWriter::keepsWhatAgreesAndLeavesOutWhatDoesNot()
{
    const auto book = readFetBytes(fetFile("everytype.fet"));
    QVERIFY_RESULT(book);
    const auto bytes = fetDocument(*book, anyTimetable(*book));
    QVERIFY_RESULT(bytes);
    const auto again = readFetBytes(*bytes);
    QVERIFY_RESULT(again);
    const QStringList rules = rulesOf(*again);
    const auto count = [&](const char *text) { return rules.filter(QString::fromUtf8(text)).size(); };
    QCOMPARE(count("ActivityPreferredStartingTime: Химия 5"), 1); // the lock stays as it was
    QVERIFY(again->problem.lessons[4].locks.time == planner::LockOrigin::Dispatcher);
    QCOMPARE(count("must StartsIn 6 at 3.1"), 0); // stood elsewhere
    QCOMPARE(count("must StartsIn 6 at 2.2"), 1);
    QCOMPARE(count("StartsIn 8 at 2.1+2.2+2.3+2.4"), 1); // a wish stays beside it
    QCOMPARE(count("ActivityPreferredStartingTime:"), 8 + 1);
    QVERIFY(again->problem.lessons[5].locks.time == planner::LockOrigin::None);
    // A lock that the timetable leaves is not contradicted.
    planner::Timetable moved = anyTimetable(*book);
    moved[4].start = 0;
    const auto locked = fetDocument(*book, moved);
    QVERIFY_RESULT(locked);
    const auto held = readFetBytes(*locked);
    QVERIFY_RESULT(held);
    QCOMPARE(held->problem.given[4].start, book->problem.given[4].start);
}

void TestFetWriter::writesRoomsOnlyWhereThereAreAny()
{
    const auto book = readFetBytes(fetFile("everytype.fet"));
    QVERIFY_RESULT(book);
    planner::Timetable timetable = anyTimetable(*book);
    timetable[0].room = planner::none;
    timetable[1] = {planner::nowhere, 2}; // a room without a time
    const auto bytes = fetDocument(*book, timetable);
    QVERIFY_RESULT(bytes);
    const auto again = readFetBytes(*bytes);
    QVERIFY_RESULT(again);
    QCOMPARE(again->problem.given[0].start, timetable[0].start);
    QCOMPARE(again->problem.given[0].room, planner::none);
    QCOMPARE(again->problem.given[1].start, planner::nowhere);
    QCOMPARE(again->problem.given[1].room, planner::none);
}

void TestFetWriter::writesWhole()
{
    QTemporaryDir folder;
    const auto book = readFetBytes(fetFile("everytype.fet"));
    QVERIFY_RESULT(book);
    const QString path = folder.filePath(QStringLiteral("solved.fet"));
    QVERIFY_RESULT(writeFet(path, *book, anyTimetable(*book)));
    const auto timetable = readFetTimetable(path, *book);
    QVERIFY_RESULT(timetable);
    QCOMPARE((*timetable)[3].start, 3);
    QCOMPARE_FAULT(writeFet(folder.filePath(QStringLiteral("no/such/folder.fet")), *book, {}),
                   Fault::FileUnwritable);
}

QTEST_GUILESS_MAIN(TestFetWriter)
#include "tst_fetwriter.moc"
