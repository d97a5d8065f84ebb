// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/fetwriter.h"
#include "app/planner/solver.h"
#include "tests/support/fetfiles.h"
#include "tests/support/support.h"

#include <random>

using namespace semestr;
using namespace semestr::test;

namespace {

// A small budget is enough for every run; more is spent by hand with SEMESTR_FUZZ_MUTANTS.
constexpr int mutantsOfSchool = 250;
constexpr int movesOfMutant = 2000;

// Damages a document, the same for the same seed.
class Vandal
{
public:
    explicit Vandal(quint32 seed) : m_engine(seed) {}

    QByteArray damage(QByteArray bytes)
    {
        for (qsizetype strokes = 1 + below(4); strokes > 0 && !bytes.isEmpty(); --strokes)
            strike(bytes);
        return bytes;
    }
    qsizetype below(qsizetype limit)
    {
        return static_cast<qsizetype>(m_engine() % static_cast<quint32>(qMax<qsizetype>(limit, 1)));
    }

private:
    void strike(QByteArray &bytes);
    // A whole element with its tags: from the place on, the first that closes.
    std::pair<qsizetype, qsizetype> element(const QByteArray &bytes);
    std::pair<qsizetype, qsizetype> text(const QByteArray &bytes);

    std::mt19937 m_engine;
};

std::pair<qsizetype, qsizetype> Vandal::element(const QByteArray &bytes)
{
    const qsizetype from = bytes.indexOf('<', below(bytes.size()));
    const qsizetype named = bytes.indexOf('>', from);
    if (from < 0 || named < 0 || bytes.at(from + 1) == '/')
        return {0, 0};
    const QByteArray close = "</" + bytes.mid(from + 1, named - from);
    const qsizetype end = bytes.indexOf(close, named);
    return end < 0 ? std::pair<qsizetype, qsizetype>{0, 0} : std::pair{from, end + close.size() - from};
}

std::pair<qsizetype, qsizetype> Vandal::text(const QByteArray &bytes)
{
    const qsizetype from = bytes.indexOf('>', below(bytes.size())) + 1;
    const qsizetype to = bytes.indexOf('<', from);
    return from <= 0 || to < 0 ? std::pair<qsizetype, qsizetype>{0, 0} : std::pair{from, to - from};
}

void Vandal::strike(QByteArray &bytes)
{
    static const QByteArrayList values{"-1",    "0",          "1",   "2",    "63",  "64",   "65",
                                       "99999", "2147483648", "1e9", "nan",  "100", "99.9", "",
                                       "true",  "Пн",         " ",   "&lt;", "&#0;"};
    const auto [from, size] = below(2) == 0 ? element(bytes) : text(bytes);
    const auto [otherFrom, otherSize] = size > 0 && bytes.at(from) == '<' ? element(bytes) : text(bytes);
    const QByteArray other = bytes.mid(otherFrom, otherSize);
    switch (below(7)) {
    case 0:
        bytes[below(bytes.size())] = static_cast<char>(below(256));
        return;
    case 1:
        bytes.remove(below(bytes.size()), below(40));
        return;
    case 2:
        bytes.remove(from, size);
        return;
    case 3:
        bytes.insert(from, bytes.mid(from, size));
        return;
    case 4:
        bytes.replace(from, size, other);
        return;
    case 5:
        bytes.insert(otherFrom, bytes.mid(from, size));
        return;
    default: {
        const auto [place, length] = text(bytes);
        bytes.replace(place, length, values.at(below(values.size())));
    }
    }
}

planner::Timetable anyTimetable(const planner::Problem &problem, Vandal &chance)
{
    planner::Timetable timetable(problem.lessons.size());
    for (planner::Placement &placement : timetable) {
        placement.start = static_cast<int>(chance.below(problem.cycle.slots() + 1)) - 1;
        placement.room = static_cast<int>(chance.below(static_cast<qsizetype>(problem.rooms.size()) + 1)) - 1;
    }
    return timetable;
}

} // namespace

// Whatever a file holds, the answer is an error or a problem that can be scored, solved and written.
class TestFetFuzz : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void survives_data();
    void survives();
};

void TestFetFuzz::survives_data()
{
    QTest::addColumn<QByteArray>("school");
    for (const char *school : {"everytype.fet", "village.fet", "college.fet", "wishes.fet"})
        QTest::newRow(school) << QByteArray(school);
}

void TestFetFuzz::survives()
{
    QFETCH(QByteArray, school);
    const QByteArray whole = fetFile(school.constData());
    QVERIFY(!whole.isEmpty());
    bool told = false;
    const int asked = qEnvironmentVariableIntValue("SEMESTR_FUZZ_MUTANTS", &told);
    int readable = 0;
    int refused = 0;
    for (int mutant = 0; mutant < (told ? asked : mutantsOfSchool); ++mutant) {
        Vandal vandal(static_cast<quint32>(mutant));
        const auto book = readFetBytes(vandal.damage(whole));
        if (!book) {
            ++refused;
            continue;
        }
        ++readable;
        const planner::Timetable timetable = anyTimetable(book->problem, vandal);
        const planner::Score score = planner::scoreOf(book->problem, timetable);
        QCOMPARE(score.placed + score.unplaced, score.total);
        QVERIFY(score.hard >= score.unplaced && score.soft >= 0);
        planner::SolveOptions few;
        few.moves = movesOfMutant;
        few.seed = static_cast<std::uint64_t>(mutant) + 1;
        const planner::Solution solution = planner::solve(book->problem, few);
        QCOMPARE(solution.timetable.size(), book->problem.lessons.size());
        QCOMPARE(solution.score.hard, planner::scoreOf(book->problem, solution.timetable).hard);
        const auto written = fetDocument(*book, mutant % 2 == 0 ? timetable : solution.timetable);
        QVERIFY_RESULT(written);
        const auto again = readFetBytes(*written);
        QVERIFY_RESULT(again);
        QCOMPARE(again->activities, book->activities);
    }
    // Both ways are gone often enough to mean something.
    QVERIFY2(told || (readable > 50 && refused > 50), qPrintable(QString::number(readable)));
}

QTEST_GUILESS_MAIN(TestFetFuzz)
#include "tst_fetfuzz.moc"
