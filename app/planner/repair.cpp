// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/repair.h"

#include "app/planner/repairproof.h"
#include "app/planner/repairsearch.h"
#include "app/planner/solver.h"

#include <algorithm>
#include <memory>

namespace semestr::planner {

namespace {

constexpr std::int64_t searchSlice = 40'000, proofSlice = 20'000; // moves; each slice is longer than the last
constexpr std::int64_t buildSlice = 400'000;
constexpr int firstToBuild = 3;               // turns without a repair before a timetable is built anew
constexpr std::int64_t enoughMoves = 150'000; // for other variants after the fewest changes are proved

class Repairer
{
public:
    Repairer(const Problem &before, const Problem &problem, const RepairOptions &options,
             const RepairWatch &watch)
        : m_problem(problem)
        , m_options(options)
        , m_watch(watch)
        , m_model(problem)
        , m_board(m_model, problem.given)
        , m_search(m_board, options.seed, std::max(1, options.variants))
    {
        m_made.displaced = m_board.displacedLessons();
        m_made.atLeast = static_cast<int>(m_made.displaced.size());
        if (scoreOf(before, problem.given).isSolved()) // else the proof would overlook something broken
            m_proof = std::make_unique<RepairProof>(m_board);
    }

    Repair run();

private:
    bool findStuck();
    void takeTurns();
    bool prove(std::int64_t moves);
    void buildAnew(std::int64_t moves);
    bool goesOn();
    std::int64_t spent() const { return m_search.moves() + m_built + (m_proof ? m_proof->moves() : 0); }
    std::int64_t allowed(std::int64_t slice) const
    {
        return m_options.moves == 0 ? slice : std::min(slice, m_options.moves - spent());
    }
    void addVariant(const RepairSearch::Found &found);

    const Problem &m_problem;
    const RepairOptions &m_options;
    const RepairWatch &m_watch;
    Model m_model;
    RepairBoard m_board;
    RepairSearch m_search;
    std::unique_ptr<RepairProof> m_proof;
    Repair m_made;
    std::int64_t m_built = 0; // moves of timetables built anew
    bool m_isStopped = false;
};

bool Repairer::goesOn()
{
    if (!m_isStopped && m_watch)
        m_isStopped = !m_watch({spent(), static_cast<int>(m_made.displaced.size()), m_search.fewest()});
    return !m_isStopped;
}

// A lesson for which the rules leave no time at all.
bool Repairer::findStuck()
{
    for (LessonId lesson : m_made.displaced)
        if (m_model.units[static_cast<std::size_t>(m_model.unitOfLesson[static_cast<std::size_t>(lesson)])]
                .starts.empty())
            m_made.stuck.push_back(lesson);
    return !m_made.stuck.empty();
}

void Repairer::takeTurns()
{
    const auto report = [this](std::int64_t) { return goesOn(); };
    for (std::int64_t turn = 1; !m_isStopped && allowed(1) > 0; ++turn) {
        m_search.run(allowed(turn * searchSlice), report);
        if (m_isStopped || allowed(1) <= 0)
            return;
        const bool hasEnough = static_cast<int>(m_search.found().size()) >= m_options.variants ||
                               m_search.fewest() == 0 || spent() >= enoughMoves;
        if (m_proof && prove(allowed(turn * proofSlice)) && (hasEnough || m_made.isImpossible))
            return;
        if (turn >= firstToBuild && m_search.found().empty() && !m_isStopped && allowed(1) > 0)
            buildAnew(allowed(turn * buildSlice));
    }
}

// Any timetable at all, for the search to shrink what it changes.
void Repairer::buildAnew(std::int64_t moves)
{
    SolveOptions options;
    options.seed = m_options.seed;
    options.moves = moves;
    options.feasibleOnly = true;
    const Solution made = solve(m_problem, options, [this](const Progress &) { return goesOn(); });
    m_built += made.moves;
    if (made.score.isSolved())
        m_search.visit(made.timetable);
}

// Whether nothing is left to look for.
bool Repairer::prove(std::int64_t moves)
{
    m_proof->run(m_search.fewest(), moves, [this](std::int64_t) { return goesOn(); });
    m_made.atLeast = m_proof->atLeast();
    m_made.isImpossible = m_proof->isImpossible() && m_search.found().empty();
    m_made.isProved = m_made.isImpossible || m_search.fewest() == m_made.atLeast;
    if (!m_made.isProved && !m_proof->met().empty()) {
        m_search.visit(m_proof->met());
        m_made.isProved = m_search.fewest() == m_made.atLeast;
    }
    return m_made.isProved;
}

void Repairer::addVariant(const RepairSearch::Found &found)
{
    m_board.state().restore(found.state);
    RepairVariant variant;
    variant.timetable = m_board.state().timetable();
    variant.changed = found.changed;
    variant.score = scoreOf(m_problem, variant.timetable);
    if (variant.score.isSolved())
        m_made.variants.push_back(std::move(variant));
}

Repair Repairer::run()
{
    if (findStuck()) {
        m_made.isImpossible = m_made.isProved = true;
        return m_made;
    }
    takeTurns();
    for (const RepairSearch::Found &found : m_search.found())
        addVariant(found);
    m_made.isProved =
        m_made.isImpossible || (!m_made.variants.empty() &&
                                static_cast<int>(m_made.variants.front().changed.size()) == m_made.atLeast);
    m_made.moves = spent();
    return m_made;
}

} // namespace

Problem withEvent(const Problem &problem, const Event &event)
{
    Problem made = problem;
    for (const Away &absence : event.absences)
        made.rules.push_back({Weight::must(), absence, "absence"});
    for (const RoomClosed &closure : event.closures)
        made.rules.push_back({Weight::must(), closure, "closure"});
    return made;
}

Repair repair(const Problem &problem, const Event &event, const RepairOptions &options,
              const RepairWatch &watch)
{
    const Problem after = withEvent(problem, event);
    return Repairer(problem, after, options, watch).run();
}

} // namespace semestr::planner
