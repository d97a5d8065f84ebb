// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changelog/chain.h"
#include "app/changelog/replay.h"
#include "app/changelog/undostack.h"
#include "app/store/store.h"
#include "tests/bench/baresqlite.h"
#include "tests/bench/bench.h"
#include "tests/support/smallcollege.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>

using namespace semestr;
using namespace semestr::test;

namespace semestr::bench {

namespace {

constexpr int marksPerRun = 200;
constexpr int readsPerRun = 20;

void printAlone(const char *what, QElapsedTimer &timer)
{
    std::printf("%-28s %9.1f ms\n", what, static_cast<double>(timer.nsecsElapsed()) / 1e6);
    timer.restart();
}

// Pages of 30 students, filled cell by cell; 3,600 cells are the page that is read.
void fill(Store &store, const SmallCollege &college, int cells)
{
    const auto filled =
        waitFor(store.write<bool>(college.by(college.teacher), [&](Transaction &t) -> Result<bool> {
            for (int i = 0; i < cells; ++i)
                SEMESTR_TRY(putMark(t, college, i / 30, i % 30, QStringLiteral("4")));
            return true;
        }));
    if (!filled)
        qFatal("the page cannot be filled");
}

struct Mark
{
    LessonId lesson;
    PersonId student;
    int slot = 0;
    QString value, value2, note;
};

Result<qsizetype> readPage(Connection &connection, const SmallCollege &college)
{
    QList<Mark> marks;
    SEMESTR_LET(q, connection.prepare(pageSql()));
    q.bind("page", college.page);
    SEMESTR_TRY(q.run());
    while (q.next())
        marks.append({q.id<LessonId>(0), q.id<PersonId>(2), static_cast<int>(q.whole(1)), q.text(3),
                      q.text(4), q.text(5)});
    return marks.size();
}

void compare(Store &store, BareSqlite &bare, const SmallCollege &college, int runs)
{
    Series ourMarks, bareMarks, ourPages, barePages;
    for (int run = 0; run < runs; ++run) {
        const QString value = QString::number(run % 2 ? 3 : 5);
        ourMarks.us.append(timed(marksPerRun, [&](int i) {
            if (!saveMark(store, college, i / 30, i % 30, value))
                qFatal("a mark was not saved");
        }));
        bareMarks.us.append(timed(marksPerRun, [&](int i) {
            bare.putMark(college.page.bytes(), college.lesson(i / 30).bytes(),
                         college.student(i % 30).bytes(), value.toUtf8());
        }));
        ourPages.us.append(timed(readsPerRun, [&](int) {
            const auto cells =
                waitFor(store.read<qsizetype>([&college](Connection &c) { return readPage(c, college); }));
            if (!cells || *cells != 3600)
                qFatal("the page was not read");
        }));
        barePages.us.append(timed(readsPerRun, [&](int) {
            if (bare.readPage(college.page.bytes()) < 3600)
                qFatal("the reference did not read the page");
        }));
    }
    printHeading(QStringLiteral("store"), QStringLiteral("Semestr"), QStringLiteral("bare SQLite"));
    print("save one mark", ourMarks, bareMarks);
    print("read the marks of a page of 30×120", ourPages, barePages);
}

// What grows with the log, on 98,600 entries.
void measureLog(Store &store, const SmallCollege &college)
{
    SmallCollege other = college;
    other.page = PageId::fromBytes(QByteArray(16, 'q'));
    fill(store, other, 95'000);
    QElapsedTimer timer;
    timer.start();
    const auto stacks =
        waitFor(store.read<UndoStacks>([&](Connection &c) { return readUndoStacks(c, college.teacher); }));
    printAlone("read what can be undone", timer);
    const auto chain = waitFor(store.read<ChainReport>(verifyChain));
    printAlone("verify the chain", timer);
    const auto rows = waitFor(store.read<QStringList>([](Connection &c) { return compareWithReplay(c); }));
    printAlone("compare with the replay", timer);
    const auto digest = waitFor(store.read<QString>(contentDigest));
    printAlone("digest of the content", timer);
    std::printf("of %lld entries: %s\n", chain ? static_cast<long long>(chain->changes) : 0,
                chain && chain->brokenAt == 0 && rows && rows->isEmpty() && digest && stacks ? "all hold"
                                                                                             : "BROKEN");
}

} // namespace

void compareStore(const Ground &ground)
{
    const QTemporaryDir dir;
    const SmallCollege college;
    const SystemClock clock;
    SystemIds ids(clock);
    const QString file = dir.filePath(QStringLiteral("ours.semestr"));
    {
        auto made = Store::open(file, {&clock, &ids});
        demand(made.has_value(), "the store cannot be opened");
        fill(**made, college, 3600);
    }
    QFile::copy(file, dir.filePath(QStringLiteral("bare.semestr")));
    auto store = Store::open(file, {&clock, &ids});
    BareSqlite bare(dir.filePath(QStringLiteral("bare.semestr")), ids);
    compare(**store, bare, college, ground.runs);
    measureLog(**store, college);
}

} // namespace semestr::bench
