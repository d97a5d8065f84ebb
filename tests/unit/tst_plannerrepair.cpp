// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/fetreader.h"
#include "app/planner/random.h"
#include "app/planner/repair.h"
#include "tests/support/fetfiles.h"
#include "tests/support/support.h"

using namespace semestr;
using namespace semestr::planner;
using namespace semestr::test;

namespace {

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

Problem solvedSchool(const char *file)
{
    const auto book = readFet(fetPath(file), {}, FetFixed::Timetable);
    return book ? book->problem : Problem{};
}

std::vector<LessonId> lessonsOn(const Problem &problem, PersonId person, int day)
{
    std::vector<LessonId> lessons;
    for (LessonId id = 0; id < static_cast<LessonId>(problem.lessons.size()); ++id) {
        const std::vector<PersonId> &people = problem.lessons[at(id)].people;
        if (std::find(people.begin(), people.end(), person) != people.end() &&
            problem.cycle.dayOf(problem.given[at(id)].start) == day)
            lessons.push_back(id);
    }
    return lessons;
}

bool isLocked(const Problem &problem, LessonId lesson)
{
    return problem.lessons[at(lesson)].locks.time != LockOrigin::None;
}

Event absence(const Problem &problem, PersonId person, int day)
{
    std::vector<Slot> slots;
    for (int period = 0; period < problem.cycle.periods; ++period)
        slots.push_back(problem.cycle.slotAt(day, period));
    return {{{{person}, slots}}, {}};
}

struct Case
{
    PersonId person;
    int day;
};

// Days of teachers in an order of the seed, those with a locked lesson left out.
std::vector<Case> someAbsences(const Problem &problem, std::uint64_t seed, std::size_t count)
{
    std::vector<Case> all;
    for (PersonId person = 0; person < static_cast<PersonId>(problem.people.size()); ++person) {
        if (problem.people[at(person)].kind != PersonKind::Teacher)
            continue;
        for (int day = 0; day < problem.cycle.allDays(); ++day) {
            const std::vector<LessonId> lessons = lessonsOn(problem, person, day);
            if (!lessons.empty() && std::none_of(lessons.begin(), lessons.end(),
                                                 [&](LessonId lesson) { return isLocked(problem, lesson); }))
                all.push_back({person, day});
        }
    }
    Random random(seed);
    for (std::size_t i = all.size(); i > 1; --i)
        std::swap(all[i - 1], all[at(random.below(static_cast<int>(i)))]);
    all.resize(std::min(all.size(), count));
    return all;
}

std::vector<LessonId> differences(const Timetable &one, const Timetable &two)
{
    std::vector<LessonId> lessons;
    for (std::size_t i = 0; i < one.size(); ++i)
        if (one[i].start != two[i].start || one[i].room != two[i].room)
            lessons.push_back(static_cast<LessonId>(i));
    return lessons;
}

// A school so small that all its timetables can be tried.
Problem tinySchool(std::uint64_t seed)
{
    Random random(seed);
    Problem problem;
    problem.cycle = {1, 2, 3, {}};
    for (int i = 0; i < 4; ++i)
        problem.people.push_back({"person", i < 2 ? PersonKind::Teacher : PersonKind::Students});
    problem.rooms = {{"one"}, {"two"}};
    for (int i = 0; i < 4; ++i)
        problem.lessons.push_back(
            {std::to_string(i), "subject", 1, false, {i % 2, 2 + random.below(2)}, {}, 0, {}});
    problem.rules = {{Weight::must(), HeldIn{{0, 1}, {0, 1}}, "rooms"},
                     {Weight::must(), HeldIn{{2}, {0}}, "room"},
                     {Weight::must(), Gaps{{2, 3}, 0, Over::Cycle}, "no gaps"},
                     {Weight::must(), DaysApart{{0, 1 + random.below(3)}, 1, false}, "apart"},
                     {Weight::wish(0.5), Away{{2}, {0, 3}}, "late"}};
    return problem;
}

// Calls `see` for every timetable of the tiny school.
template <typename F> void tryAll(const Problem &problem, F &&see)
{
    const std::vector<std::vector<RoomId>> rooms{{0, 1}, {0, 1}, {0}, {none}};
    Timetable timetable(4);
    const std::function<void(std::size_t)> fill = [&](std::size_t lesson) {
        if (lesson == timetable.size()) {
            see(timetable);
            return;
        }
        for (Slot start = 0; start < problem.cycle.slots(); ++start)
            for (const RoomId room : rooms[lesson]) {
                timetable[lesson] = {start, room};
                fill(lesson + 1);
            }
    };
    fill(0);
}

// The fewest changes of a repair by trying everything; −1 when there is none.
int fewestOf(const Problem &problem)
{
    int fewest = -1;
    tryAll(problem, [&](const Timetable &timetable) {
        const auto changed = static_cast<int>(differences(problem.given, timetable).size());
        if ((fewest < 0 || changed < fewest) && scoreOf(problem, timetable).isSolved())
            fewest = changed;
    });
    return fewest;
}

struct Tally
{
    int cases = 0;
    int solved = 0;
    std::vector<double> changes; // per displaced lesson
};

} // namespace

class TestPlannerRepair : public QObject
{
    Q_OBJECT

private:
    // One absence, judged by the scorer alone.
    void judge(const Problem &problem, const Case &which, Tally &tally)
    {
        const Event event = absence(problem, which.person, which.day);
        const Problem after = withEvent(problem, event);
        const Repair made = repair(problem, event, {1, 120'000, 3});
        QCOMPARE(made.displaced, lessonsOn(problem, which.person, which.day));
        ++tally.cases;
        if (!made.isSolved())
            return;
        ++tally.solved;
        tally.changes.push_back(static_cast<double>(made.variants.front().changed.size()) /
                                static_cast<double>(made.displaced.size()));
        for (const RepairVariant &variant : made.variants) {
            const Score score = scoreOf(after, variant.timetable);
            QCOMPARE(score.hard, 0L);
            QCOMPARE(score.movedLocks, 0L);
            QCOMPARE(variant.changed, differences(problem.given, variant.timetable));
            QVERIFY(static_cast<int>(variant.changed.size()) >= made.atLeast);
            QVERIFY(variant.changed.size() >= made.variants.front().changed.size());
        }
    }

private Q_SLOTS:
    void repairsAHundredAbsences()
    {
        Tally tally;
        const std::pair<const char *, std::size_t> schools[] = {
            {"repairschool.fet", 34}, {"repaircollege.fet", 33}, {"repairfull.fet", 33}};
        for (const auto &[file, count] : schools) {
            const Problem problem = solvedSchool(file);
            QVERIFY(scoreOf(problem, problem.given).isSolved());
            for (const Case &which : someAbsences(problem, 20, count))
                judge(problem, which, tally);
        }
        QCOMPARE(tally.cases, 100);
        std::sort(tally.changes.begin(), tally.changes.end());
        const double median = tally.changes[tally.changes.size() / 2];
        qInfo("%d of %d repaired, median changes a displaced lesson %.2f", tally.solved, tally.cases, median);
        QVERIFY(tally.solved >= 95);
        QVERIFY(median <= 2);
    }

    // What is called proved is compared with every timetable there is.
    void provesWhatTryingEverythingShows_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 30; ++seed)
            QTest::addRow("school %d", seed) << seed;
    }

    void provesWhatTryingEverythingShows()
    {
        QFETCH(int, seed);
        Problem problem = tinySchool(static_cast<std::uint64_t>(seed));
        int passed = seed; // so many solved timetables are passed over
        tryAll(problem, [&](const Timetable &timetable) {
            if (passed > 0 && scoreOf(problem, timetable).isSolved()) {
                problem.given = timetable;
                --passed;
            }
        });
        if (problem.given.empty())
            QSKIP("This school has no timetable.");
        const Event event{{{{seed % 2}, {0, 1, 2}}}, {}};
        const Repair made = repair(problem, event, {1, 40'000, 3});
        const int fewest = fewestOf(withEvent(problem, event));
        QCOMPARE(made.isSolved(), fewest >= 0);
        if (made.isSolved()) {
            QCOMPARE(static_cast<int>(made.variants.front().changed.size()), fewest);
            QVERIFY(made.atLeast <= fewest);
        }
        QVERIFY(made.isSolved() ? !made.isImpossible : made.isImpossible || !made.isProved);
    }

    void namesALockedLessonThatCannotStay()
    {
        const Problem problem = solvedSchool("repairschool.fet");
        const auto locked =
            std::find_if(problem.lessons.begin(), problem.lessons.end(),
                         [](const Lesson &lesson) { return lesson.locks.time != LockOrigin::None; });
        QVERIFY(locked != problem.lessons.end());
        const auto id = static_cast<LessonId>(locked - problem.lessons.begin());
        const Event event =
            absence(problem, locked->people.front(), problem.cycle.dayOf(problem.given[at(id)].start));
        const Repair made = repair(problem, event, {1, 40'000, 3});
        QVERIFY(made.isImpossible);
        QVERIFY(made.isProved);
        QVERIFY(!made.isSolved());
        QCOMPARE(made.stuck, std::vector<LessonId>{id});
    }

    // A lesson in a closed room takes another room or another time; nobody else is disturbed without need.
    void leavesAClosedRoom()
    {
        const Problem problem = solvedSchool("repairschool.fet");
        LessonId first = none;
        for (LessonId id = 0; id < static_cast<LessonId>(problem.lessons.size()) && first == none; ++id)
            if (problem.lessons[at(id)].subject == "Физика" && !isLocked(problem, id))
                first = id;
        QVERIFY(first != none);
        const Placement there = problem.given[at(first)];
        const Event event{{}, {{there.room, {there.start}}}};
        const Repair made = repair(problem, event, {1, 40'000, 3});
        QCOMPARE(made.displaced, std::vector<LessonId>{first});
        QVERIFY(made.isSolved());
        QCOMPARE(made.variants.front().score.hard, 0L);
        QVERIFY(made.variants.front().changed.size() <= 2);
    }

    void changesNothingWithoutNeed()
    {
        const Problem problem = solvedSchool("repairfull.fet");
        const Repair made = repair(problem, {}, {1, 40'000, 3});
        QVERIFY(made.displaced.empty());
        QCOMPARE(made.variants.size(), std::size_t(1));
        QVERIFY(made.variants.front().changed.empty());
        QVERIFY(made.isProved);
    }

    void answersTheSameForASeed()
    {
        const Problem problem = solvedSchool("repaircollege.fet");
        const Case which = someAbsences(problem, 3, 1).front();
        const Event event = absence(problem, which.person, which.day);
        const Repair one = repair(problem, event, {7, 50'000, 3});
        const Repair two = repair(problem, event, {7, 50'000, 3});
        QCOMPARE(one.variants.size(), two.variants.size());
        for (std::size_t i = 0; i < one.variants.size(); ++i)
            QVERIFY(differences(one.variants[i].timetable, two.variants[i].timetable).empty());
    }

    // Stopped at its first word it has at least no false proof.
    void stopsWhenToldTo()
    {
        const Problem problem = solvedSchool("repairfull.fet");
        const Case which = someAbsences(problem, 3, 1).front();
        const Repair made = repair(problem, absence(problem, which.person, which.day), {},
                                   [](const RepairProgress &) { return false; });
        QVERIFY(!made.isProved);
        QVERIFY(made.moves < 10'000);
    }
};

QTEST_GUILESS_MAIN(TestPlannerRepair)
#include "tst_plannerrepair.moc"
