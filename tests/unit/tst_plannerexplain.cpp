// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/explain.h"
#include "app/planner/score.h"
#include "app/planner/solver.h"
#include "tests/support/support.h"

#include <algorithm>

using namespace semestr;
using namespace semestr::planner;

namespace {

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

// Five lessons in a ring, each sharing a teacher with the next, and two times for all of them: no count of
// one person or room sees that an odd ring cannot alternate.
Problem ring()
{
    Problem problem;
    problem.cycle = {1, 5, 6, {}};
    for (int i = 0; i < 5; ++i) {
        problem.people.push_back({"teacher", PersonKind::Teacher});
        problem.lessons.push_back({std::to_string(i), "ring", 1, false, {i, (i + 1) % 5}, {}, 0, {}});
        problem.rules.push_back({Weight::must(), StartsIn{{i}, {3, 9}}, "times"});
    }
    for (int i = 0; i < 30; ++i) {
        problem.people.push_back({"other", PersonKind::Students});
        problem.lessons.push_back({std::to_string(5 + i), "other", 1, false, {5 + i}, {}, 0, {}});
        problem.rules.push_back({Weight::must(), Away{{5 + i}, {i % 30}}, "elsewhere"});
    }
    return problem;
}

ExplainOptions moves(std::int64_t count)
{
    ExplainOptions options;
    options.moves = count;
    return options;
}

} // namespace

class TestPlannerExplain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The search finds the five rules that matter among thirty-five; trying everything proves them.
    void findsTheCoreBySearch()
    {
        const Problem problem = ring();
        QVERIFY(prove(problem).empty());
        const Explanation found = explain(problem, moves(4'000'000));
        QVERIFY(!found.solvable);
        QCOMPARE(found.core, (std::vector<int>{0, 1, 2, 3, 4}));
        QVERIFY(found.coreProved);
        QCOMPARE(found.proofs.size(), std::size_t(1));
        QVERIFY(found.proofs.front().kind == ProofKind::Plan);
        QVERIFY(!found.blame.empty());
        QVERIFY(found.blame.front().count > 0);
        // Without one of them the others alternate.
        QVERIFY(!found.relaxations.empty());
        for (const Relaxation &relaxation : found.relaxations) {
            QVERIFY(relaxation.kind == RelaxKind::Drop && relaxation.freesAll);
            Problem freed = problem;
            freed.rules.erase(freed.rules.begin() + relaxation.rule);
            QVERIFY(solve(freed, {1, 200'000, true, 1}).score.isSolved());
        }
    }

    // What was merely not found in the moves that there were is not called proved.
    void saysNothingAfterAMove()
    {
        const Explanation found = explain(ring(), moves(1));
        QVERIFY(!found.solvable);
        QVERIFY(!found.isProved());
        QVERIFY(!found.coreProved);
        QVERIFY(found.core.empty());
    }

    void isContentWithATimetable()
    {
        Problem problem = ring();
        problem.rules.erase(problem.rules.begin());
        const Explanation found = explain(problem, moves(200'000));
        QVERIFY(found.solvable);
        QVERIFY(found.proofs.empty() && found.core.empty() && found.blame.empty());
        QVERIFY(explain(Problem{}, moves(1000)).solvable);
    }

    // A clock that has run out ends the work; what the clock allowed is told.
    void endsWithTheClock()
    {
        int asked = 0;
        ExplainOptions options;
        options.spent = [&] { return 0.01 * ++asked; };
        const Explanation found = explain(ring(), options);
        QVERIFY(!found.solvable);
        QVERIFY(asked < 2000);
    }

    // Every proof's rules are needed: without any one of them the proof is gone.
    void namesOnlyWhatIsNeeded()
    {
        Problem problem = ring();
        problem.rules.push_back(
            {Weight::must(), Away{{0}, {0, 1, 2, 4, 5, 6, 7, 8, 10, 11, 12, 13}}, "days off"});
        problem.rules.push_back({Weight::must(), Away{{0}, {9, 14, 15, 16, 17, 18, 19, 20}}, "more"});
        problem.rules.push_back({Weight::must(), DayLoad{{0}, 0, 5, false, UnitOfDay::Day}, "idle"});
        const std::vector<Proof> proofs = prove(problem);
        QVERIFY(!proofs.empty());
        for (const Proof &proof : proofs) {
            QVERIFY(proof.needed > proof.available);
            for (const int rule : proof.rules) {
                Problem without = problem;
                without.rules[at(rule)].demand = StartsIn{};
                QVERIFY(!isStillProved(without, proof));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestPlannerExplain)
#include "tst_plannerexplain.moc"
