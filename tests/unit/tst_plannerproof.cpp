// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/proof.h"
#include "app/planner/random.h"
#include "app/planner/score.h"
#include "tests/support/support.h"

#include <algorithm>
#include <set>

using namespace semestr;
using namespace semestr::planner;

namespace {

// A school around a timetable that was there first: its rules are those that this timetable keeps.
class Planted
{
public:
    Planted(std::uint64_t seed, int weeks) : m_random(seed), m_weeks(weeks)
    {
        makeSchool();
        for (int i = 0; i < 60; ++i)
            plant();
        problem.given = timetable;
        for (int i = 0; i < 900; ++i)
            keep(someRule());
        lock();
    }

    Problem problem;
    Timetable timetable;

private:
    int below(int count) { return m_random.below(count); }
    bool one(int in) { return below(in) == 0; }

    template <typename T = int> std::vector<T> some(int of, int count)
    {
        std::set<T> chosen;
        while (static_cast<int>(chosen.size()) < std::min(of, count))
            chosen.insert(below(of));
        return {chosen.begin(), chosen.end()};
    }

    void makeSchool()
    {
        problem.cycle = {m_weeks, 5, 6, {}};
        if (one(2)) {
            problem.cycle.breaks.assign(static_cast<std::size_t>(problem.cycle.slots()), false);
            for (int day = 0; day < problem.cycle.allDays(); ++day)
                problem.cycle.breaks[static_cast<std::size_t>(problem.cycle.slotAt(day, 3))] = one(2);
        }
        for (int i = 0; i < 5; ++i)
            problem.people.push_back({"teacher", PersonKind::Teacher});
        for (int i = 0; i < 4; ++i)
            problem.people.push_back({"students", PersonKind::Students});
        problem.buildings = {"main", "annex"};
        for (int i = 0; i < 4; ++i)
            problem.rooms.push_back({"room", none, i % 2, 10 + 5 * i, i == 3 ? 2 : 1});
    }

    // A lesson where it clashes with nobody, or none.
    void plant()
    {
        Lesson lesson{"", "subject", 1 + (one(3) ? 1 + below(2) : 0), m_weeks > 1 && one(2), {}, {}, 8, {}};
        lesson.people = {below(5), 5 + below(4)};
        if (one(5))
            lesson.people.push_back(lesson.people[1] == 8 ? 5 : lesson.people[1] + 1);
        problem.lessons.push_back(lesson);
        // Mornings first, so that tight rules are kept too.
        for (int tries = 0; tries < 60; ++tries) {
            const int slots = lesson.everyWeek ? problem.cycle.slotsOfWeek() : problem.cycle.slots();
            Slot start = below(slots);
            start -= tries < 30 ? problem.cycle.periodOf(start) / 2 : 0;
            timetable.push_back({start, one(2) ? below(4) : none});
            if (scoreOf(problem, timetable).isSolved())
                return;
            timetable.pop_back();
        }
        problem.lessons.pop_back();
    }

    // A rule that the planted timetable breaks is forgotten.
    void keep(Demand demand)
    {
        problem.rules.push_back({Weight::must(), std::move(demand), "rule"});
        if (!scoreOf(problem, timetable).isSolved())
            problem.rules.pop_back();
    }

    void lock()
    {
        for (std::size_t i = 0; i < problem.lessons.size(); ++i) {
            if (one(5))
                problem.lessons[i].locks.time = LockOrigin::Dispatcher;
            if (one(5))
                problem.lessons[i].locks.room = LockOrigin::Dispatcher;
        }
    }

    std::vector<Slot> mostSlots() { return some<Slot>(problem.cycle.slots(), problem.cycle.slots() * 2 / 3); }
    std::vector<PersonId> people() { return some<PersonId>(9, 1 + below(2)); }
    std::vector<LessonId> lessons(int count)
    {
        return some<LessonId>(static_cast<int>(problem.lessons.size()), count);
    }

    Demand someRule() { return one(2) ? someLessonRule() : somePersonRule(); }

    Demand someLessonRule()
    {
        switch (below(13)) {
        case 0:
            return StartsIn{lessons(1), mostSlots()};
        case 1:
            return LiesIn{lessons(1), mostSlots()};
        case 2:
            return DaysApart{lessons(2 + below(3)), 1 + below(2), one(2)};
        case 3:
            return DaysTogether{lessons(2), below(3)};
        case 4:
            return StartsSame{lessons(2), static_cast<Same>(below(3))};
        case 5:
            return Apart{lessons(2 + below(5))};
        case 6:
            return PauseBetween{lessons(2), 1 + below(2)};
        case 7: {
            const auto two = lessons(2);
            return Follows{two[1], two[0]};
        }
        case 8:
            return Adjoins{lessons(2 + below(2))};
        case 9:
            return EndsDay{lessons(1)};
        case 10:
            return SpreadsOver{lessons(4), 2 + below(3)};
        case 11:
            return HeldIn{lessons(1), some<RoomId>(4, 1 + below(2))};
        default:
            return RoomClosed{below(4), some<Slot>(problem.cycle.slots(), 6)};
        }
    }

    Demand somePersonRule()
    {
        switch (below(11)) {
        case 0:
            return Away{people(), some<Slot>(problem.cycle.slots(), 3)};
        case 1:
            return WorkingDays{people(), below(5), -1};
        case 2:
            return WorkingDays{people(), 0, 2 + below(3)};
        case 3:
            return WorkingDays{people(), 0, below(4), 1 + below(3), 5};
        case 4:
            return DayLoad{people(), 1 + below(3), -1, one(2), one(2) ? UnitOfDay::Day : UnitOfDay::Period};
        case 5:
            return DayLoad{people(), 0, 2 + below(4), false, UnitOfDay::Day};
        case 6:
            return RunLength{people(), 1 + below(4)};
        case 7:
            return Gaps{people(), below(4), one(2) ? Over::Day : Over::Cycle};
        case 8:
            return LateBeginnings{people(), below(3)};
        case 9:
            return one(2) ? Demand(Lonely{people()}) : Demand(Seats{false});
        default:
            return one(2) ? Demand(BuildingPause{people(), 1}) : Demand(BuildingChanges{people(), below(2)});
        }
    }

    Random m_random;
    int m_weeks;
};

} // namespace

class TestPlannerProof : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // What has a timetable is never called impossible.
    void provesNothingOfASchoolWithATimetable_data()
    {
        QTest::addColumn<int>("seed");
        const int seeds = qEnvironmentVariableIntValue("SEMESTR_SEEDS");
        for (int seed = 1; seed <= (seeds > 0 ? seeds : 120); ++seed)
            QTest::addRow("school %d", seed) << seed;
    }

    void provesNothingOfASchoolWithATimetable()
    {
        QFETCH(int, seed);
        const Planted school(static_cast<std::uint64_t>(seed), 1 + seed % 2);
        QVERIFY(scoreOf(school.problem, school.timetable).isSolved());
        QVERIFY(school.problem.rules.size() > 100);
        const std::vector<Proof> proofs = prove(school.problem);
        if (proofs.empty())
            return;
        const Proof &proof = proofs.front();
        qWarning("kind %d person %d lessons %d needed %d available %d rules %d derived %d",
                 static_cast<int>(proof.kind), proof.person, static_cast<int>(proof.lessons.size()),
                 proof.needed, proof.available, static_cast<int>(proof.rules.size()), proof.derived);
        for (const int rule : proof.rules)
            qWarning("rule %d: type %d", rule,
                     static_cast<int>(school.problem.rules[static_cast<std::size_t>(rule)].demand.index()));
        QFAIL("proved what is not so");
    }
};

QTEST_GUILESS_MAIN(TestPlannerProof)
#include "tst_plannerproof.moc"
