// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/cttcost.h"
#include "app/exchange/cttreader.h"
#include "app/planner/random.h"
#include "app/planner/solver.h"
#include "tests/support/support.h"

#include <QFile>
#include <QTemporaryDir>

using namespace semestr;
using namespace semestr::planner;

namespace {

const QString path = QStringLiteral(SEMESTR_TEST_DATA "/ctt/college.ctt");

QByteArray document()
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The document with a piece of it changed; the piece must be there.
QByteArray changed(const char *from, const char *to)
{
    QByteArray bytes = document();
    const qsizetype at = bytes.indexOf(from);
    Q_ASSERT(at >= 0);
    return bytes.replace(at, static_cast<qsizetype>(qstrlen(from)), to);
}

Result<CttBook> read(const QByteArray &bytes, const CttLimits &limits = {})
{
    return readCttDocument(bytes, QStringLiteral("college.ctt"), limits);
}

CttBook college()
{
    return *readCtt(path);
}

bool meets(const Lesson &one, const Lesson &two)
{
    return std::any_of(one.people.begin(), one.people.end(), [&two](PersonId person) {
        return std::count(two.people.begin(), two.people.end(), person) > 0;
    });
}

bool isFree(const Problem &problem, const Timetable &made, std::size_t lesson, Slot slot)
{
    for (std::size_t other = 0; other < lesson; ++other)
        if (made[other].start == slot && meets(problem.lessons[lesson], problem.lessons[other]))
            return false;
    return true;
}

// Lessons and rooms by chance, some missing; with `mindsPeople` nobody has two lessons at once.
Timetable chanceTimetable(const Problem &problem, std::uint64_t seed, bool mindsPeople)
{
    Random random(seed);
    Timetable made(problem.lessons.size());
    for (std::size_t i = 0; i < made.size(); ++i) {
        const Slot slot = random.below(problem.cycle.slots());
        if (random.below(20) == 0 || (mindsPeople && !isFree(problem, made, i, slot)))
            continue;
        made[i].start = slot;
        made[i].room = random.below(12) == 0 ? none : random.below(static_cast<int>(problem.rooms.size()));
    }
    return made;
}

// The lessons of a course at «day period room».
void put(const CttBook &book, const char *course, const std::vector<std::array<int, 3>> &places,
         Timetable &timetable)
{
    const auto found = std::find_if(book.courses.begin(), book.courses.end(), [&](const CttCourse &mine) {
        return mine.name == QLatin1String(course);
    });
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto &[day, period, room] = places[i];
        timetable[static_cast<std::size_t>(found->lessons[i])] = {book.problem.cycle.slotAt(day, period),
                                                                  room};
    }
}

} // namespace

class TestCtt : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsTheInstance();
    void costsByHand();
    void costsWhatThePlannerCounts();
    void findsBrokenWhatThePlannerFindsBroken();
    void solvesIt();
    void writesTheSolution();
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
    void refusesWhatIsNoInstance();
    void keepsToItsLimits();
};

void TestCtt::readsTheInstance()
{
    const auto book = readCtt(path);
    QVERIFY_RESULT(book);
    QCOMPARE(book->name, QStringLiteral("Small college"));
    const Problem &problem = book->problem;
    QCOMPARE(problem.cycle.days, 5);
    QCOMPARE(problem.cycle.periods, 4);
    QCOMPARE(problem.lessons.size(), std::size_t(33));
    QCOMPARE(problem.rooms.size(), std::size_t(3));
    QCOMPARE(problem.rooms[1].seats, 16);
    QCOMPARE(problem.people.size(), std::size_t(6 + 4)); // a teacher of two courses is one person
    QCOMPARE(problem.lessons[0].people, (std::vector<PersonId>{0, 6}));
    QCOMPARE(problem.lessons[6].people, (std::vector<PersonId>{1, 8, 9})); // Physics is in two curricula
    QCOMPARE(problem.lessons[6].students, 30);
    QCOMPARE(book->courseOf[32], 8);
    QCOMPARE(book->courses[0].away, (std::vector<Slot>{0, 1}));
    QCOMPARE(book->curricula[3].courses, (std::vector<int>{2, 3, 6, 7}));
    QCOMPARE(problem.rules.size(), std::size_t(3 + 2 * 9 + 5));
}

void TestCtt::costsByHand()
{
    const CttBook book = college();
    Timetable timetable(book.problem.lessons.size());
    // 28 students of Anatomy in 16 seats once, three rooms, a day in the closed period, two of three days.
    put(book, "Anatomy", {{{0, 0, 0}}, {{0, 2, 2}}, {{1, 0, 1}}, {{1, 1, 0}}}, timetable);
    put(book, "Nursing", {{{1, 1, 0}}, {{1, 2, 2}}, {{2, 0, 2}}, {{2, 1, 2}}, {{2, 2, 2}}, {{2, 3, 2}}},
        timetable);
    const CttCost cost = cttCost(book, timetable);
    QCOMPARE(cost.lectures, 33 - 10);
    QCOMPARE(cost.availability, 1);
    QCOMPARE(cost.conflicts, 1);
    QCOMPARE(cost.roomOccupancy, 1);
    QCOMPARE(cost.roomCapacity, 12);
    // A day of Anatomy, one of Nursing, and all of the seven courses that stand nowhere.
    QCOMPARE(cost.minimumWorkingDays, 5 * (1 + 1 + 2 + 4 + 2 + 3 + 2 + 2 + 4));
    // nurses1 has the two of Monday apart; nurses2 has Nursing alone, in a row.
    QCOMPARE(cost.curriculumCompactness, 2 * 2);
    QCOMPARE(cost.roomStability, 2 + 1);
    QCOMPARE(cost.hard(), 23 + 3);
    QCOMPARE(cost.soft(), 12 + 5 * 21 + 4 + 3);
}

void TestCtt::costsWhatThePlannerCounts()
{
    const CttBook book = college();
    CttCost sum;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        const Timetable made = chanceTimetable(book.problem, seed, true);
        const CttCost cost = cttCost(book, made);
        const Score score = scoreOf(book.problem, made);
        QCOMPARE(cost.hard(), score.hard);
        QCOMPARE(static_cast<double>(cost.soft()), score.soft);
        sum.roomOccupancy += cost.roomOccupancy;
        sum.availability += cost.availability;
        sum.minimumWorkingDays += cost.minimumWorkingDays;
        sum.curriculumCompactness += cost.curriculumCompactness;
        sum.roomStability += cost.roomStability;
    }
    QVERIFY(sum.roomOccupancy > 0 && sum.availability > 0 && sum.minimumWorkingDays > 0);
    QVERIFY(sum.curriculumCompactness > 0 && sum.roomStability > 0);
}

void TestCtt::findsBrokenWhatThePlannerFindsBroken()
{
    const CttBook book = college();
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        const Timetable made = chanceTimetable(book.problem, seed, false);
        QVERIFY(cttCost(book, made).conflicts > 0);
        QVERIFY(!scoreOf(book.problem, made).isSolved());
    }
}

void TestCtt::solvesIt()
{
    const CttBook book = college();
    const Solution made = solve(book.problem, {1, 200'000, false, 1});
    QVERIFY(made.score.isSolved());
    const CttCost cost = cttCost(book, made.timetable);
    QCOMPARE(cost.hard(), 0);
    QCOMPARE(static_cast<double>(cost.soft()), made.score.soft);
    QCOMPARE(cttSolution(book, made.timetable).count('\n'), 33);
}

void TestCtt::writesTheSolution()
{
    const CttBook book = college();
    Timetable timetable(book.problem.lessons.size());
    put(book, "Latin", {{{3, 1, 2}}, {{4, 0, 0}}}, timetable);
    timetable[0].start = 7; // without a room
    QCOMPARE(cttSolution(book, timetable), QByteArray("Latin hall 3 1\nLatin 101 4 0\n"));
}

void TestCtt::tellsWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<int>("line");
    const auto bad = [](const char *name, const char *from, const char *to, int line,
                        Fault fault = Fault::BadElement) {
        QTest::newRow(name) << changed(from, to) << fault << line;
    };
    bad("header in another order", "Rooms: 3", "Days: 3", 3);
    bad("no number", "Days: 5", "Days: five", 4);
    bad("no days", "Days: 5", "Days: 0", 4);
    bad("more than a number", "Days: 5", "Days: 5 6", 4);
    bad("negative", "Latin orlova 2", "Latin orlova -2", 11);
    bad("number too long", "Latin orlova 2", "Latin orlova 99999999999", 11);
    bad("a word is missing", "Latin orlova 2 2 28", "Latin orlova 2 2", 11);
    bad("course twice", "Latin", "Anatomy", 11);
    bad("room twice", "202 16", "101 16", 22);
    bad("a course too many", "Courses: 9", "Courses: 8", 18);
    bad("a course too few", "Courses: 9", "Courses: 10", 20);
    bad("curriculum of other length", "techs1 3", "techs1 4", 28);
    bad("day past the last", "Physics 4 2", "Physics 5 2", 34);
    bad("period past the last", "Physics 4 2", "Physics 4 4", 34);
    bad("no end", "END.", "THE END.", 41);
    bad("unknown course of a curriculum", "Physics History Law", "Physics History Low", 28,
        Fault::UnknownName);
    bad("unknown course that is away", "Nursing 1 3", "Nurse 1 3", 37, Fault::UnknownName);
}

void TestCtt::tellsWhatIsWrong()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Fault, fault);
    QFETCH(int, line);
    const auto book = read(bytes);
    QVERIFY(!book);
    QCOMPARE(faultName(book.error().fault), faultName(fault));
    QCOMPARE(book.error().args.value(QStringLiteral("line")).toInt(), line);
}

void TestCtt::refusesWhatIsNoInstance()
{
    const auto fault = [](const QByteArray &bytes) { return read(bytes).error().fault; };
    QCOMPARE(fault({}), Fault::FileFormat);
    QCOMPARE(fault("<?xml version=\"1.0\"?><fet/>"), Fault::FileFormat);
    // Cut off anywhere between two lines it says so, with the row.
    const QByteArray whole = document();
    for (qsizetype end = whole.indexOf('\n'); end < whole.indexOf("END.");
         end = whole.indexOf('\n', end + 1)) {
        const auto book = read(whole.left(end));
        QVERIFY(!book);
        QCOMPARE(book.error().fault, Fault::FileDamaged);
    }
    QVERIFY(readCtt(QStringLiteral("no/such.ctt")).error().fault == Fault::FileUnreadable);
}

void TestCtt::keepsToItsLimits()
{
    const auto past = [](auto member, auto limit) {
        CttLimits limits;
        limits.*member = limit;
        return read(document(), limits).error().fault;
    };
    QCOMPARE(past(&CttLimits::fileBytes, qint64(document().size() - 1)), Fault::FileTooLarge);
    QCOMPARE(past(&CttLimits::courses, 8), Fault::FileLimit);
    QCOMPARE(past(&CttLimits::rooms, 2), Fault::FileLimit);
    QCOMPARE(past(&CttLimits::curricula, 3), Fault::FileLimit);
    QCOMPARE(past(&CttLimits::periods, 3), Fault::FileLimit);
    QCOMPARE(past(&CttLimits::slots, 19), Fault::FileLimit);
    QCOMPARE(past(&CttLimits::lectures, 32), Fault::FileLimit);
    QCOMPARE(past(&CttLimits::named, 13), Fault::FileLimit); // the curricula name fourteen
    QCOMPARE(past(&CttLimits::students, 43), Fault::FileLimit);
    QVERIFY(read(document(), {document().size(), 9, 3, 4, 4, 20, 33, 14, 44}));
}

QTEST_GUILESS_MAIN(TestCtt)
#include "tst_ctt.moc"
