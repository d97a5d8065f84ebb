// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/search.h"
#include "app/planner/solver.h"
#include "tests/support/support.h"

#include <numeric>

using namespace semestr;
using namespace semestr::planner;

namespace {

constexpr int days = 5, periods = 6;

// Numbers of this test alone, so that the same schools stand on every machine.
class Dice
{
public:
    explicit Dice(std::uint64_t seed) : m_random(seed) {}
    int below(int count) { return m_random.below(count); }
    bool one(int in) { return below(in) == 0; }
    template <typename T> std::vector<T> some(int of, int count)
    {
        std::vector<T> chosen;
        while (static_cast<int>(chosen.size()) < count) {
            const T next = below(of);
            if (std::find(chosen.begin(), chosen.end(), next) == chosen.end())
                chosen.push_back(next);
        }
        return chosen;
    }

private:
    Random m_random;
};

Weight weightOf(Dice &dice)
{
    return dice.one(3) ? Weight::must() : Weight::wish(0.25 * (1 + dice.below(8)));
}

Problem emptySchool(Dice &dice, int weeks)
{
    Problem problem;
    problem.cycle = {weeks, days, periods, {}};
    if (dice.one(2)) {
        problem.cycle.breaks.assign(static_cast<std::size_t>(problem.cycle.slots()), false);
        for (int day = 0; day < problem.cycle.allDays(); ++day)
            problem.cycle.breaks[static_cast<std::size_t>(problem.cycle.slotAt(day, 3))] = dice.one(2);
    }
    for (int i = 0; i < 6; ++i)
        problem.people.push_back({"teacher", PersonKind::Teacher});
    for (int i = 0; i < 5; ++i)
        problem.people.push_back({"students", PersonKind::Students});
    problem.buildings = {"main", "annex"};
    problem.travel = {{0, 1}, {1, 0}};
    for (int i = 0; i < 5; ++i)
        problem.rooms.push_back({"room", none, i % 3 - 1, 10 + 5 * i, i == 4 ? 2 : 1});
    for (int i = 0; i < 36; ++i) {
        Lesson lesson{
            std::to_string(i), "subject", 1 + dice.below(2), weeks > 1 && dice.one(2), {}, {}, 8, {}};
        lesson.students = 5 + dice.below(20);
        lesson.people = {dice.below(6), 6 + dice.below(5)};
        if (dice.one(6))
            lesson.people.push_back(lesson.people[1] == 10 ? 6 : lesson.people[1] + 1);
        problem.lessons.push_back(lesson);
    }
    return problem;
}

// Every kind of rule there is, hard or weighted by chance.
Problem strangeSchool(std::uint64_t seed, int weeks)
{
    Dice dice(seed);
    Problem problem = emptySchool(dice, weeks);
    const int lessons = static_cast<int>(problem.lessons.size());
    const int people = static_cast<int>(problem.people.size());
    const int slots = problem.cycle.slots();
    const auto rule = [&](Weight weight, Demand demand) {
        problem.rules.push_back({weight, std::move(demand), "rule"});
    };
    for (int round = 0; round < 3; ++round) {
        const auto few = [&] { return dice.some<LessonId>(lessons, 3); };
        const auto folk = [&] { return dice.some<PersonId>(people, 4); };
        const auto times = [&](int count) { return dice.some<Slot>(slots, count); };
        rule(Weight::wish(0.5), StartsIn{few(), times(20)});
        rule(Weight::wish(0.75), LiesIn{few(), times(20)});
        rule(weightOf(dice), DaysApart{few(), 1 + dice.below(2), dice.one(2)});
        rule(weightOf(dice), DaysTogether{few(), dice.below(2)});
        rule(Weight::wish(1), StartsSame{few(), Same::Time});
        rule(weightOf(dice), StartsSame{few(), dice.one(2) ? Same::Day : Same::Period});
        rule(Weight::wish(0.5), Apart{few()});
        rule(weightOf(dice), PauseBetween{few(), 1 + dice.below(2)});
        const std::vector<LessonId> two = dice.some<LessonId>(lessons, 2);
        rule(weightOf(dice), Follows{two[0], two[1]});
        rule(weightOf(dice), Adjoins{dice.some<LessonId>(lessons, 2 + dice.below(2))});
        rule(weightOf(dice), EndsDay{few()});
        rule(weightOf(dice), SpreadsOver{few(), 3});
        rule(weightOf(dice), MostADay{few(), 1});
        rule(Weight::must(), Away{dice.some<PersonId>(people, 2), times(5)});
        rule(weightOf(dice), WorkingDays{folk(), 2, 3});
        rule(weightOf(dice), WorkingDays{folk(), 0, 1, 1, 3});
        rule(weightOf(dice),
             DayLoad{folk(), 2, 4, dice.one(2), dice.one(2) ? UnitOfDay::Day : UnitOfDay::Period});
        rule(weightOf(dice), RunLength{folk(), 2});
        rule(weightOf(dice), Gaps{folk(), dice.below(2), dice.one(2) ? Over::Day : Over::Cycle});
        rule(weightOf(dice), LateBeginnings{folk(), 1});
        rule(weightOf(dice), Lonely{folk()});
        rule(weightOf(dice), HeldIn{few(), dice.some<RoomId>(5, 3)});
        rule(weightOf(dice), RoomClosed{dice.below(5), times(6)});
        rule(weightOf(dice), RoomsOf{few(), 1});
    }
    rule(Weight::wish(0.25), Seats{true});
    return problem;
}

// One room a lesson, the same people, and nothing that clashes: the engine must find it.
Problem easySchool()
{
    Dice dice(5);
    Problem problem = emptySchool(dice, 1);
    problem.cycle.breaks.clear();
    std::vector<PersonId> students{6, 7, 8, 9, 10};
    problem.rules.push_back({Weight::must(), Gaps{students, 0, Over::Cycle}, "no gaps"});
    problem.rules.push_back({Weight::must(), Away{{0}, {0, 1, 2, 3, 4, 5}}, "Monday off"});
    return problem;
}

// Costs of the whole timetable, from the rules and from the search's own books.
void compareBooks(const Problem &problem, const Search &search, const Timetable &timetable)
{
    const Score score = scoreOf(problem, timetable);
    QCOMPARE(score.unplaced, 0);
    QCOMPARE(search.bestCost().hard, static_cast<std::int64_t>(score.hard));
    QVERIFY2(std::abs(static_cast<double>(search.bestCost().soft) / softUnit - score.soft) < 1e-6,
             qPrintable(QString::number(score.soft)));
}

} // namespace

class TestPlannerSolver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheScorersBooks_data()
    {
        QTest::addColumn<int>("seed");
        QTest::addColumn<int>("weeks");
        for (int seed = 1; seed <= 40; ++seed)
            QTest::addRow("school %d", seed) << seed << 1 + seed % 2;
    }

    void keepsTheScorersBooks()
    {
        QFETCH(int, seed);
        QFETCH(int, weeks);
        const Problem problem = strangeSchool(static_cast<std::uint64_t>(seed), weeks);
        const Model model(problem);
        Search search(model, 1, [](const Search &now) { return now.moves() < 20'000; });
        search.run({});
        const Timetable timetable = search.bestTimetable();
        compareBooks(problem, search, timetable);
    }

    void findsAnEasyTimetable()
    {
        const Problem problem = easySchool();
        const Solution made = solve(problem, {1, 2'000'000, true, 1});
        QVERIFY(made.score.isSolved());
        QVERIFY(made.movesToFeasible > 0 || made.moves == 0);
    }

    // A slot that two lessons of one person share by mistake counts twice in the search; a good timetable has
    // none.
    void countsAWishToBeAwayByItsSlots()
    {
        Problem problem = easySchool();
        problem.rules.push_back(
            {Weight::wish(0.5), Away{{1, 2, 6, 7}, {6, 7, 8, 12, 13, 14, 20, 21}}, "wish"});
        const Model model(problem);
        Search search(model, 1, [](const Search &now) { return now.moves() < 300'000; });
        search.run({});
        const Timetable timetable = search.bestTimetable();
        QCOMPARE(search.bestCost().hard, 0);
        compareBooks(problem, search, timetable);
    }

    // The only room of a lesson may be closed by a wish, and another wish may ask for a room it cannot have.
    void countsWhatAnOnlyRoomCosts()
    {
        Problem problem = easySchool();
        std::vector<Slot> closed(29);
        std::iota(closed.begin(), closed.end(), 0);
        problem.rules.push_back({Weight::must(), HeldIn{{3}, {0}}, "only room"});
        problem.rules.push_back({Weight::wish(0.5), HeldIn{{3}, {1}}, "another"});
        problem.rules.push_back({Weight::wish(0.75), RoomClosed{0, closed}, "closed"});
        problem.rules.push_back({Weight::must(), StartsIn{{3}, {12}}, "here"});
        const Solution made = solve(problem, {1, 300'000, false, 1});
        QVERIFY(made.score.isSolved());
        const Model model(problem);
        Search search(model, 1, [](const Search &now) { return now.moves() < 300'000; });
        search.run({});
        compareBooks(problem, search, search.bestTimetable());
        QVERIFY(search.bestCost().soft >= softUnit * 5 / 4);
    }

    // Two rules that leave a lesson no room: never called solved.
    void aLessonWithoutAPossibleRoomIsNotSolved()
    {
        Problem problem = easySchool();
        problem.rules.push_back({Weight::must(), HeldIn{{3}, {0}}, "here"});
        problem.rules.push_back({Weight::must(), HeldIn{{3}, {1}}, "there"});
        const Model model(problem);
        Search search(model, 1, [](const Search &now) { return now.moves() < 100'000; });
        search.run({});
        QVERIFY(search.bestCost().hard > 0);
        compareBooks(problem, search, search.bestTimetable());
    }

    void answersTheSameForASeed()
    {
        const Problem problem = strangeSchool(3, 2);
        const auto same = [](const Timetable &one, const Timetable &two) {
            return std::equal(one.begin(), one.end(), two.begin(), two.end(),
                              [](const Placement &a, const Placement &b) {
                                  return a.start == b.start && a.room == b.room;
                              });
        };
        const Solution one = solve(problem, {7, 50'000, false, 1});
        const Solution two = solve(problem, {7, 50'000, false, 1});
        const Solution other = solve(problem, {8, 50'000, false, 1});
        QVERIFY(same(one.timetable, two.timetable));
        QVERIFY(!same(one.timetable, other.timetable));
    }

    void neverMovesALock()
    {
        Problem problem = easySchool();
        problem.rules.push_back({Weight::must(), HeldIn{{4, 5}, {0, 1}}, "rooms"});
        problem.given.resize(problem.lessons.size());
        problem.given[3] = {7, none};
        problem.given[4] = {nowhere, 1};
        problem.lessons[3].locks.time = LockOrigin::Dispatcher;
        problem.lessons[4].locks.room = LockOrigin::Published;
        const Solution made = solve(problem, {1, 100'000, false, 1});
        QCOMPARE(made.timetable[3].start, 7);
        QCOMPARE(made.timetable[4].room, 1);
        QCOMPARE(made.score.movedLocks, 0);
    }

    // Stopped at its first word, it still has every lesson somewhere.
    void givesTheBestSoFarAtAnyStop()
    {
        const Problem problem = strangeSchool(2, 1);
        int asked = 0;
        const Solution made = solve(problem, {1, 0, false, 1}, [&](const Progress &progress) {
            ++asked;
            return progress.placed < 0;
        });
        QCOMPARE(asked, 1);
        QCOMPARE(made.score.placed, made.score.total);
    }

    // Several workers are never worse off than the first of them alone.
    void workersShareTheBest()
    {
        const Problem problem = strangeSchool(4, 1);
        const Solution alone = solve(problem, {1, 60'000, false, 1});
        const Solution pair = solve(problem, {.moves = 60'000, .workers = 2});
        QVERIFY(pair.moves > alone.moves);
        QVERIFY(pair.score.hard <= alone.score.hard);
    }

    void solvesNothingAtOnce() { QVERIFY(solve(Problem{}, {}).score.isSolved()); }
};

QTEST_GUILESS_MAIN(TestPlannerSolver)
#include "tst_plannersolver.moc"
