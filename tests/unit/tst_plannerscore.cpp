// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/score.h"
#include "tests/support/support.h"

using namespace semestr;
using namespace semestr::planner;

namespace {

constexpr PersonId anna = 0;
constexpr PersonId boris = 1;
constexpr PersonId first = 2; // the two halves of a group
constexpr PersonId second = 3;
constexpr RoomId lab = 0;    // 10 seats, main building
constexpr RoomId hall = 1;   // 30 seats, annex
constexpr RoomId garden = 2; // of no building

constexpr LessonId physics = 0; // anna and the first half
constexpr LessonId optics = 1;  // anna and the first half
constexpr LessonId drawing = 2; // boris and the second half
constexpr LessonId joinery = 3; // boris and both halves, two periods

// Three days of five periods, four lessons, nothing forbidden.
Problem smallSchool()
{
    Problem problem;
    problem.cycle = {1, 3, 5, {}};
    problem.people = {{"Anna", PersonKind::Teacher},
                      {"Boris", PersonKind::Teacher},
                      {"1a", PersonKind::Students},
                      {"1b", PersonKind::Students}};
    problem.buildings = {"main", "annex"};
    problem.rooms = {{"lab", none, 0, 10}, {"hall", none, 1, 30}, {"garden"}};
    problem.lessons = {{"1", "Physics", 1, false, {anna, first}, {}, 12, {}},
                       {"2", "Optics", 1, false, {anna, first}, {}, 12, {}},
                       {"3", "Drawing", 1, false, {boris, second}, {}, 8, {}},
                       {"4", "Joinery", 2, false, {boris, first, second}, {}, 20, {}}};
    return problem;
}

// Day and period from 1, as a dispatcher would say it.
Placement at(int day, int period, RoomId room = none)
{
    return {(day - 1) * 5 + period - 1, room};
}

const Placement away{};

std::vector<Slot> slotsOf(std::initializer_list<std::pair<int, int>> places)
{
    std::vector<Slot> slots;
    for (const auto &[day, period] : places)
        slots.push_back(at(day, period).start);
    return slots;
}

struct Case
{
    const char *name;
    Demand demand;
    Timetable timetable; // physics, optics, drawing, joinery
    long units;
    std::vector<Slot> breaks = {};
};

const std::vector<LessonId> pair{physics, optics};

std::vector<Case> casesOfTimes()
{
    const StartsIn starts{pair, slotsOf({{1, 1}, {2, 1}})};
    const LiesIn lies{{joinery}, slotsOf({{1, 1}, {1, 2}, {1, 3}, {2, 1}})};
    return {
        {"begins where it may", starts, {at(1, 1), at(2, 1), away, away}, 0},
        {"begins elsewhere", starts, {at(1, 2), at(2, 2), away, away}, 2},
        {"is judged only when placed", starts, {at(1, 2), away, away, away}, 1},
        {"lies in the slots", lies, {away, away, away, at(1, 2)}, 0},
        {"lies half outside", lies, {away, away, away, at(1, 3)}, 1},
        {"lies wholly outside", lies, {away, away, away, at(3, 1)}, 2},
        {"runs out of the day and the slots", lies, {away, away, away, at(2, 5)}, 2},
        {"days apart", DaysApart{pair, 2}, {at(1, 1), at(3, 1), away, away}, 0},
        {"a day too near", DaysApart{pair, 2}, {at(3, 1), at(2, 1), away, away}, 1},
        {"two days too near", DaysApart{pair, 2}, {at(1, 1), at(1, 4), away, away}, 2},
        {"three pairs", DaysApart{{physics, optics, drawing}, 1}, {at(1, 1), at(1, 3), at(1, 5), away}, 3},
        {"days together", DaysTogether{pair, 1}, {at(1, 1), at(2, 1), away, away}, 0},
        {"a day too far", DaysTogether{pair, 1}, {at(3, 1), at(1, 1), away, away}, 1},
        {"two days too far", DaysTogether{pair, 0}, {at(3, 1), at(1, 1), away, away}, 2},
        {"same time", StartsSame{pair, Same::Time}, {at(1, 2), at(1, 2), away, away}, 0},
        {"another time of the day", StartsSame{pair, Same::Time}, {at(1, 2), at(1, 3), away, away}, 1},
        {"the same time of another day", StartsSame{pair, Same::Time}, {at(1, 2), at(2, 2), away, away}, 1},
        {"same day", StartsSame{pair, Same::Day}, {at(1, 2), at(1, 5), away, away}, 0},
        {"another day", StartsSame{pair, Same::Day}, {at(1, 2), at(2, 2), away, away}, 1},
        {"same period", StartsSame{pair, Same::Period}, {at(1, 2), at(3, 2), away, away}, 0},
        {"another period", StartsSame{pair, Same::Period}, {at(1, 2), at(1, 3), away, away}, 1},
        {"apart", Apart{{physics, joinery}}, {at(1, 3), away, away, at(1, 1)}, 0},
        {"over each other", Apart{{physics, joinery}}, {at(1, 2), away, away, at(1, 1)}, 1},
        {"twice over each other", Apart{{joinery, physics}}, {at(1, 2), away, away, at(1, 2)}, 1},
        {"pause enough", PauseBetween{pair, 2}, {at(1, 4), at(1, 1), away, away}, 0},
        {"pause too short", PauseBetween{pair, 2}, {at(1, 2), at(1, 1), away, away}, 2},
        {"pause after a long one", PauseBetween{{joinery, drawing}, 1}, {away, away, at(1, 3), at(1, 1)}, 1},
        {"no pause between days", PauseBetween{pair, 2}, {at(1, 5), at(2, 1), away, away}, 0},
        {"follows", Follows{joinery, physics}, {at(1, 3), away, away, at(1, 1)}, 0},
        {"follows too late", Follows{joinery, physics}, {at(1, 4), away, away, at(1, 1)}, 1},
        {"goes before", Follows{joinery, physics}, {at(1, 1), away, away, at(1, 2)}, 1},
        {"follows over a break", Follows{physics, optics}, {at(1, 1), at(1, 3), away, away}, 0, {1}},
        {"follows the next morning", Follows{physics, optics}, {at(1, 5), at(2, 1), away, away}, 1},
        {"follows nobody", Follows{physics, optics}, {away, at(2, 1), away, away}, 0},
    };
}

std::vector<Case> casesOfGroups()
{
    const Adjoins three{{physics, optics, joinery}};
    return {
        {"side by side", three, {at(1, 4), at(1, 1), away, at(1, 2)}, 0},
        {"a hole between", three, {at(1, 5), at(1, 1), away, at(1, 2)}, 1},
        {"over each other", three, {at(1, 2), at(1, 1), away, at(1, 2)}, 1},
        {"on two days", Adjoins{pair}, {at(1, 5), at(2, 1), away, away}, 1},
        {"side by side over a break", Adjoins{pair}, {at(1, 4), at(1, 2), away, away}, 0, {2}},
        {"one of them unplaced", three, {at(1, 5), at(1, 1), away, away}, 0},
        {"ends the day", EndsDay{{joinery}}, {at(1, 1), away, at(1, 2), at(1, 3)}, 0},
        {"a half stays on", EndsDay{{joinery}}, {at(1, 5), away, away, at(1, 3)}, 1},
        {"both halves stay on", EndsDay{{joinery}}, {at(1, 5), away, at(1, 3), at(1, 1)}, 2},
        {"the other half stays on", EndsDay{{physics}}, {at(1, 1), away, at(1, 3), away}, 0},
        {"another day", EndsDay{{physics}}, {at(1, 1), at(2, 3), away, away}, 0},
        {"two a day", MostADay{{physics, optics, drawing}, 2}, {at(1, 1), at(1, 2), at(2, 1), away}, 0},
        {"a third one", MostADay{{physics, optics, drawing}, 2}, {at(1, 1), at(1, 2), at(1, 4), away}, 1},
        {"two too many", MostADay{{physics, optics, drawing}, 1}, {at(1, 1), at(1, 2), at(1, 4), away}, 2},
        {"spread over two days", SpreadsOver{pair, 2}, {at(1, 1), at(2, 1), away, away}, 0},
        {"a day is missing", SpreadsOver{pair, 2}, {at(1, 1), at(1, 2), away, away}, 1},
        {"two days are missing", SpreadsOver{pair, 3}, {at(1, 1), at(1, 2), away, away}, 2},
    };
}

std::vector<Case> casesOfPeople()
{
    const DayLoad most{{first}, 0, 2, false, UnitOfDay::Day};
    const DayLoad mostPeriods{{first}, 0, 2, false, UnitOfDay::Period};
    const DayLoad least{{first}, 3, -1, false, UnitOfDay::Day};
    const DayLoad leastPeriods{{first}, 3, -1, true, UnitOfDay::Period};
    const Timetable full{at(1, 1), at(1, 2), away, at(1, 3)};
    return {
        {"not there", Away{{anna}, slotsOf({{1, 1}, {1, 2}})}, {at(1, 3), at(2, 1), away, away}, 0},
        {"called in", Away{{anna}, slotsOf({{1, 1}, {1, 2}})}, {at(1, 1), at(1, 2), away, away}, 2},
        {"two called in", Away{{first, second}, slotsOf({{1, 2}})}, {away, away, away, at(1, 1)}, 2},
        {"days enough", WorkingDays{{anna}, 2, 2}, {at(1, 1), at(2, 1), away, away}, 0},
        {"a day too few", WorkingDays{{anna}, 2, -1}, {at(1, 1), at(1, 2), away, away}, 1},
        {"idle days too few", WorkingDays{{anna}, 2, -1}, {away, away, away, away}, 2},
        {"a day too many", WorkingDays{{anna}, 0, 1}, {at(1, 1), at(2, 1), away, away}, 1},
        {"an early day too many", WorkingDays{{anna}, 0, 0, 0, 2}, {at(1, 1), at(2, 3), away, away}, 1},
        {"a long lesson begins before", WorkingDays{{boris}, 0, 0, 2, 9}, {away, away, away, at(1, 2)}, 1},
        {"load within", most, {at(1, 1), at(2, 1), away, at(3, 1)}, 0},
        {"load over counts once", most, full, 1},
        {"load over counts periods", mostPeriods, full, 2},
        {"load under counts once", least, {at(1, 1), away, away, at(2, 1)}, 2},
        {"load under counts periods", leastPeriods, {at(1, 1), away, away, at(2, 1)}, 2 + 1 + 3},
        {"nobody is passed over", leastPeriods, {away, away, at(1, 1), away}, 0},
        {"a run within", RunLength{{first}, 3}, {at(1, 1), at(1, 5), away, at(1, 2)}, 0},
        {"a run too long", RunLength{{first}, 2}, {at(1, 1), at(1, 5), away, at(1, 2)}, 1},
        {"one long run is one", RunLength{{first}, 1}, full, 1},
        {"two runs too long", RunLength{{boris, first}, 1}, {away, away, away, at(1, 2)}, 2},
        {"no gap", Gaps{{anna}, 0, Over::Cycle}, {at(1, 3), at(1, 4), away, away}, 0},
        {"gaps", Gaps{{anna}, 0, Over::Cycle}, {at(1, 1), at(1, 4), away, away}, 2},
        {"gaps over the maximum", Gaps{{anna}, 1, Over::Cycle}, {at(1, 1), at(1, 5), away, away}, 2},
        {"a break is no gap", Gaps{{anna}, 0, Over::Cycle}, {at(1, 1), at(1, 3), away, away}, 0, {1}},
        {"gaps of each day", Gaps{{first}, 1, Over::Day}, {at(1, 1), at(1, 4), away, at(2, 1)}, 1},
        {"begins in time", LateBeginnings{{anna}, 0}, {at(1, 1), at(2, 1), away, away}, 0},
        {"a late day", LateBeginnings{{anna}, 0}, {at(1, 2), at(2, 1), away, away}, 1},
        {"a late day is allowed", LateBeginnings{{anna}, 1}, {at(1, 2), at(2, 1), away, away}, 0},
        {"a third period counts twice", LateBeginnings{{anna}, 0}, {at(1, 3), at(2, 1), away, away}, 2},
        {"a third period is never allowed", LateBeginnings{{anna}, 9}, {at(1, 4), at(2, 1), away, away}, 1},
        {"after a break in time", LateBeginnings{{anna}, 0}, {at(1, 2), at(2, 1), away, away}, 0, {0}},
        {"not lonely", Lonely{{first}}, {at(1, 1), at(1, 2), away, at(2, 1)}, 0},
        {"lonely", Lonely{{first}}, {at(1, 1), at(1, 3), away, at(2, 1)}, 2},
    };
}

std::vector<Case> casesOfRooms()
{
    const HeldIn held{pair, {lab, garden}};
    const BuildingPause pause{{anna}, 1};
    return {
        {"held there", held, {at(1, 1, lab), at(1, 2, garden), away, away}, 0},
        {"held elsewhere", held, {at(1, 1, hall), at(1, 2, garden), away, away}, 1},
        {"held nowhere", held, {at(1, 1), at(1, 2), away, away}, 2},
        {"open", RoomClosed{lab, slotsOf({{1, 1}})}, {at(1, 2, lab), away, at(1, 1, hall), away}, 0},
        {"closed", RoomClosed{lab, slotsOf({{1, 1}, {1, 2}})}, {away, away, away, at(1, 1, lab)}, 2},
        {"closed for two counts once",
         RoomClosed{lab, slotsOf({{1, 1}})},
         {at(1, 1, lab), away, at(1, 1, lab), away},
         1},
        {"seats enough", Seats{}, {at(1, 1, hall), away, at(1, 1, lab), away}, 0},
        {"seats missing in a lesson", Seats{}, {at(1, 1, lab), away, away, at(2, 1, lab)}, 2},
        {"missing seats", Seats{true}, {at(1, 1, lab), away, away, at(2, 1, lab)}, 2 + 10},
        {"one room", RoomsOf{pair, 1}, {at(1, 1, lab), at(1, 2, lab), away, away}, 0},
        {"a room too many", RoomsOf{pair, 1}, {at(1, 1, lab), at(1, 2, hall), away, away}, 1},
        {"no room is no room", RoomsOf{pair, 1}, {at(1, 1, lab), at(1, 2), away, away}, 0},
        {"stays in a building", BuildingChanges{{anna}, 0}, {at(1, 1, lab), at(1, 2, lab), away, away}, 0},
        {"changes", BuildingChanges{{anna}, 0}, {at(1, 1, lab), at(1, 2, hall), away, away}, 1},
        {"changes by night", BuildingChanges{{anna}, 0}, {at(1, 5, lab), at(2, 1, hall), away, away}, 0},
        {"changes as often as allowed",
         BuildingChanges{{anna}, 1},
         {at(1, 1, lab), at(1, 2, hall), away, away},
         0},
        {"the garden is passed over",
         BuildingChanges{{first}, 0},
         {at(1, 1, lab), at(1, 4, hall), away, at(1, 2, garden)},
         1},
        {"time for the way", pause, {at(1, 1, lab), at(1, 3, hall), away, away}, 0},
        {"no time for the way", pause, {at(1, 1, lab), at(1, 2, hall), away, away}, 1},
    };
}

void addRows(const std::vector<Case> &cases)
{
    for (const Case &row : cases) {
        Problem problem = smallSchool();
        problem.cycle.breaks.assign(15, false);
        for (const Slot slot : row.breaks)
            problem.cycle.breaks[static_cast<std::size_t>(slot)] = true;
        problem.rules = {{Weight::must(), row.demand, ""}};
        QTest::newRow(row.name) << problem << row.timetable << row.units;
    }
}

// Two weeks of two days; the first lesson is of every week.
Problem twoWeeks()
{
    Problem problem = smallSchool();
    problem.cycle = {2, 2, 5, {}};
    problem.lessons[physics].everyWeek = true;
    return problem;
}

long unitsOf(Problem problem, const Demand &demand, const Timetable &timetable)
{
    problem.rules = {{Weight::must(), demand, ""}};
    const Score score = scoreOf(problem, timetable);
    return score.broken.empty() ? 0 : score.broken.front().units;
}

} // namespace

Q_DECLARE_METATYPE(semestr::planner::Problem)
Q_DECLARE_METATYPE(semestr::planner::Timetable)

class TestPlannerScore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsUnits_data();
    void countsUnits();
    void sumsHardAndSoft();
    void namesBrokenRulesInOrder();
    void countsClashes();
    void letsAGymTakeTwo();
    void countsLessonsOutside();
    void countsMovedLocks();
    void countsUnplaced();
    void holdsAnAwayHourForNoGap();
    void holdsTornPairsForHard();
    void walksTheWholeWay();
    void countsEveryWeekForPeople();
    void judgesLessonsOfEveryWeekOnce();
    void comparesInTheWeekOfTheSingleOne();
    void passesOverNonsense();
};

void TestPlannerScore::countsUnits_data()
{
    QTest::addColumn<Problem>("problem");
    QTest::addColumn<Timetable>("timetable");
    QTest::addColumn<long>("units");
    addRows(casesOfTimes());
    addRows(casesOfGroups());
    addRows(casesOfPeople());
    addRows(casesOfRooms());
}

void TestPlannerScore::countsUnits()
{
    QFETCH(Problem, problem);
    QFETCH(Timetable, timetable);
    QFETCH(long, units);
    const Score hard = scoreOf(problem, timetable);
    const long always = hard.unplaced + hard.clashes + hard.outside;
    QCOMPARE(hard.hard - always, units);
    QCOMPARE(hard.soft, 0.0);
    problem.rules.front().weight = Weight::wish(0.5);
    const Score soft = scoreOf(problem, timetable);
    QCOMPARE(soft.hard, always);
    QCOMPARE(soft.soft, 0.5 * static_cast<double>(units));
    QCOMPARE(soft.broken.size(), units > 0 ? 1u : 0u);
    if (units > 0)
        QCOMPARE(soft.broken.front().units, units);
}

void TestPlannerScore::sumsHardAndSoft()
{
    Problem problem = smallSchool();
    problem.rules = {{Weight::must(), StartsIn{{physics}, slotsOf({{1, 1}})}, "a"},
                     {Weight::wish(0.95), DaysApart{pair, 2}, "b"},
                     {Weight::wish(0.1), Gaps{{anna}, 0}, "c"}};
    const Score score = scoreOf(problem, {at(1, 2), at(1, 4), at(2, 1), at(3, 1)});
    QCOMPARE(score.hard, 1);
    QCOMPARE(score.soft, 0.95 * 2 + 0.1);
    QCOMPARE(score.placed, 4);
    QCOMPARE(score.total, 4);
    QVERIFY(!score.isSolved());
}

void TestPlannerScore::namesBrokenRulesInOrder()
{
    Problem problem = smallSchool();
    problem.rules = {{Weight::must(), StartsIn{{physics}, slotsOf({{1, 2}})}, "kept"},
                     {Weight::wish(0.95), DaysApart{pair, 2}, "two"},
                     {Weight::must(), Gaps{{anna}, 0}, "one"}};
    const Score score = scoreOf(problem, {at(1, 2), at(1, 4), at(2, 1), at(3, 1)});
    QCOMPARE(score.broken.size(), 2u);
    QCOMPARE(score.broken[0].rule, 1);
    QCOMPARE(score.broken[0].units, 2);
    QCOMPARE(score.broken[1].rule, 2);
    QCOMPARE(score.broken[1].units, 1);
}

void TestPlannerScore::countsClashes()
{
    const Problem problem = smallSchool();
    // Anna and the first half meet themselves; then also the lab, which holds one lesson.
    QCOMPARE(scoreOf(problem, {at(1, 1), at(1, 1), away, away}).clashes, 2);
    QCOMPARE(scoreOf(problem, {at(1, 1, lab), at(1, 1, lab), away, away}).clashes, 3);
    QCOMPARE(scoreOf(problem, {at(1, 2, lab), away, at(1, 2, lab), away}).clashes, 1);
    // The second period of a long lesson counts as well: the first half alone.
    QCOMPARE(scoreOf(problem, {at(1, 2), away, away, at(1, 1)}).clashes, 1);
    QCOMPARE(scoreOf(problem, {at(1, 1), at(1, 2), at(1, 1), at(1, 3)}).clashes, 0);
}

void TestPlannerScore::letsAGymTakeTwo()
{
    Problem problem = smallSchool();
    problem.rooms[lab].lessonsAtOnce = 2;
    QCOMPARE(scoreOf(problem, {at(1, 2, lab), away, at(1, 2, lab), away}).clashes, 0);
    problem.lessons[joinery].people = {};
    QCOMPARE(scoreOf(problem, {at(1, 2, lab), away, at(1, 2, lab), at(1, 2, lab)}).clashes, 1);
}

void TestPlannerScore::countsLessonsOutside()
{
    Problem problem = smallSchool();
    problem.cycle.breaks.assign(15, false);
    problem.cycle.breaks[1] = true;
    QCOMPARE(scoreOf(problem, {away, away, away, at(1, 5)}).outside, 1); // not on the next morning
    QCOMPARE(scoreOf(problem, {at(2, 1), away, away, at(1, 5)}).clashes, 0);
    QCOMPARE(scoreOf(problem, {away, away, away, at(1, 1)}).outside, 1);
    QCOMPARE(scoreOf(problem, {at(1, 2), away, away, at(1, 3)}).outside, 1);
    QCOMPARE(scoreOf(problem, {at(1, 1), away, away, at(1, 4)}).outside, 0);
}

void TestPlannerScore::countsMovedLocks()
{
    Problem problem = smallSchool();
    problem.given = {at(1, 1, lab), at(1, 2, lab), away, away};
    problem.lessons[physics].locks.time = LockOrigin::Dispatcher;
    problem.lessons[optics].locks.room = LockOrigin::Published;
    problem.lessons[drawing].locks.time = LockOrigin::Dispatcher; // of a lesson that stands nowhere: nothing
    QCOMPARE(scoreOf(problem, {at(1, 1, hall), at(2, 2, lab), at(3, 1), at(3, 2)}).movedLocks, 0);
    QCOMPARE(scoreOf(problem, {at(1, 3, lab), at(2, 2, hall), at(3, 1), at(3, 2)}).movedLocks, 2);
    QCOMPARE(scoreOf(problem, {at(1, 3, lab), at(2, 2, hall), at(3, 1), at(3, 2)}).hard, 2);
    QCOMPARE(scoreOf(problem, {away, away, at(3, 1), at(3, 2)}).movedLocks, 0); // unplaced is counted once
}

void TestPlannerScore::countsUnplaced()
{
    const Score score = scoreOf(smallSchool(), {at(1, 1), away, at(1, 1), away});
    QCOMPARE(score.unplaced, 2);
    QCOMPARE(score.placed, 2);
    QCOMPARE(score.hard, 2);
    QVERIFY(scoreOf(Problem(), {}).isSolved());
}

void TestPlannerScore::holdsAnAwayHourForNoGap()
{
    Problem problem = smallSchool();
    const Timetable timetable{at(1, 2), at(1, 5), at(2, 1), at(3, 1)};
    problem.rules = {{Weight::must(), Gaps{{anna}, 0}, ""}, {Weight::must(), LateBeginnings{{anna}, 0}, ""}};
    QCOMPARE(scoreOf(problem, timetable).hard, 2 + 1);
    problem.rules.push_back({Weight::must(), Away{{anna}, slotsOf({{1, 1}, {1, 3}})}, ""});
    QCOMPARE(scoreOf(problem, timetable).hard, 1);
    // Where she would rather not be is a gap like any other.
    problem.rules[2].weight = Weight::wish(1);
    QCOMPARE(scoreOf(problem, timetable).hard, 2 + 1);
    problem.rules[2].weight = Weight::must();
    // Where she begins when she cannot be there, the beginning itself is not judged.
    problem.rules[2].demand = Away{{anna}, slotsOf({{1, 2}})};
    QCOMPARE(scoreOf(problem, timetable).hard, 2 + 1);
}

void TestPlannerScore::holdsTornPairsForHard()
{
    Problem problem = smallSchool();
    problem.rules = {{Weight::wish(0.5), DaysApart{pair, 1, true}, ""}};
    const Score torn = scoreOf(problem, {at(1, 1), at(1, 3), at(2, 1), at(3, 1)});
    QCOMPARE(torn.hard, 1);
    QCOMPARE(torn.soft, 0.5);
    QCOMPARE(torn.broken.front().units, 2);
    QCOMPARE(scoreOf(problem, {at(1, 1), at(1, 2), at(2, 1), at(3, 1)}).hard, 0);
    problem.cycle.breaks.assign(15, false);
    problem.cycle.breaks[1] = true;
    QCOMPARE(scoreOf(problem, {at(1, 3), at(1, 1), at(2, 1), at(3, 1)}).hard, 1);
    // Over each other they clash, but nothing lies between them.
    QCOMPARE(scoreOf(problem, {at(1, 1), at(1, 1), at(2, 1), at(3, 1)}).hard, 2);
    problem.rules = {{Weight::must(), DaysApart{pair, 2, true}, ""}};
    QCOMPARE(scoreOf(problem, {at(1, 1), at(1, 4), at(2, 1), at(3, 1)}).hard, 3);
}

void TestPlannerScore::walksTheWholeWay()
{
    Problem problem = smallSchool();
    const Timetable timetable{at(1, 1, lab), at(1, 3, hall), at(2, 1), at(3, 1)};
    problem.rules = {{Weight::must(), BuildingPause{{anna}, 0}, ""}};
    QCOMPARE(scoreOf(problem, timetable).hard, 0);
    problem.travel = {{0, 2}, {1, 0}};
    QCOMPARE(scoreOf(problem, timetable).hard, 1);
    problem.travel = {{0, 1}, {2, 0}};
    QCOMPARE(scoreOf(problem, timetable).hard, 0);
}

void TestPlannerScore::countsEveryWeekForPeople()
{
    const Problem problem = twoWeeks();
    const Placement monday{0, none};
    const Placement otherMonday{10, none};
    // Days 0 and 2 of the cycle, both with physics.
    const Timetable alone{monday, {}, {}, {}};
    QCOMPARE(unitsOf(problem, WorkingDays{{anna}, 0, 0}, alone), 2);
    QCOMPARE(unitsOf(problem, DayLoad{{anna}, 2, -1, false, UnitOfDay::Period}, alone), 2);
    QCOMPARE(unitsOf(problem, Away{{anna}, {10}}, alone), 1);
    QCOMPARE(unitsOf(problem, RoomClosed{lab, {0, 10}}, {{0, lab}, {}, {}, {}}), 2);
    QCOMPARE(unitsOf(problem, SpreadsOver{{physics}, 3}, alone), 1);
    QCOMPARE(scoreOf(problem, {monday, otherMonday, {}, {}}).clashes, 2);
    Problem broken = problem;
    broken.cycle.breaks.assign(20, false);
    broken.cycle.breaks[0] = true; // of the first week alone
    QCOMPARE(scoreOf(broken, {monday, otherMonday, {}, {}}).outside, 1);
    QCOMPARE(scoreOf(broken, {monday, otherMonday, {}, {}}).clashes, 2);
    QCOMPARE(unitsOf(problem, EndsDay{{physics}}, {monday, {12, none}, {}, {}}), 1);
    QCOMPARE(unitsOf(problem, Gaps{{anna}, 0}, {monday, {12, none}, {}, {}}), 1);
}

void TestPlannerScore::judgesLessonsOfEveryWeekOnce()
{
    const Problem problem = twoWeeks();
    QCOMPARE(unitsOf(problem, StartsIn{{physics}, {0}}, {{0, none}, {}, {}, {}}), 0);
    QCOMPARE(unitsOf(problem, StartsIn{{physics}, {10}}, {{0, none}, {}, {}, {}}), 1);
    QCOMPARE(unitsOf(problem, LiesIn{{physics}, {0}}, {{0, none}, {}, {}, {}}), 1); // save for its periods
    QCOMPARE(unitsOf(problem, LiesIn{{physics}, {0, 10}}, {{0, none}, {}, {}, {}}), 0);
    QCOMPARE(unitsOf(problem, HeldIn{{physics}, {lab}}, {{0, hall}, {}, {}, {}}), 1);
    QCOMPARE(unitsOf(problem, Seats{}, {{0, lab}, {}, {}, {}}), 1);
    // A place in the second week is the same place in the first.
    QCOMPARE(unitsOf(problem, StartsIn{{physics}, {0}}, {{10, none}, {}, {}, {}}), 0);
}

void TestPlannerScore::comparesInTheWeekOfTheSingleOne()
{
    Problem problem = twoWeeks();
    const Timetable mixed{{0, none}, {15, none}, {}, {}}; // each Monday, and Tuesday of the second week
    QCOMPARE(unitsOf(problem, DaysApart{pair, 2}, mixed), 1);
    QCOMPARE(unitsOf(problem, DaysTogether{pair, 0}, mixed), 1);
    QCOMPARE(unitsOf(problem, StartsSame{pair, Same::Time}, {{0, none}, {10, none}, {}, {}}), 0);
    QCOMPARE(unitsOf(problem, Follows{physics, optics}, {{0, none}, {11, none}, {}, {}}), 0);
    QCOMPARE(unitsOf(problem, Apart{pair}, {{0, none}, {10, none}, {}, {}}), 1);
    problem.lessons[optics].everyWeek = true;
    QCOMPARE(unitsOf(problem, DaysApart{pair, 2}, {{0, none}, {5, none}, {}, {}}), 1);
    QCOMPARE(unitsOf(problem, Apart{pair}, {{0, none}, {0, none}, {}, {}}), 1);
    problem.lessons[physics].everyWeek = false;
    problem.lessons[optics].everyWeek = false;
    QCOMPARE(unitsOf(problem, DaysApart{pair, 4}, mixed), 1); // days 0 and 3 of the cycle
}

void TestPlannerScore::passesOverNonsense()
{
    const Problem problem = smallSchool();
    QCOMPARE(scoreOf(problem, {}).unplaced, 4);
    QCOMPARE(scoreOf(problem, {{-7, 5}, {15, lab}, {400, none}, at(1, 1, 99)}).unplaced, 3);
    QCOMPARE(scoreOf(problem, {at(1, 1, -5), away, away, at(2, 1, 99)}).clashes, 0);
}

QTEST_GUILESS_MAIN(TestPlannerScore)
#include "tst_plannerscore.moc"
