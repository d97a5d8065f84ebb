// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/solver.h"

#include "app/planner/search.h"

#include <algorithm>
#include <mutex>
#include <thread>

namespace semestr::planner {

namespace {

// The best of all workers, and the word to stop.
class Meeting
{
public:
    Meeting(const Model &model, const SolveOptions &options, const Watch &watch)
        : m_options(options), m_watch(watch)
    {
        m_progress.total = static_cast<int>(model.problem.lessons.size());
        m_progress.hard = INT64_MAX;
    }

    bool report(const Search &search)
    {
        if (m_options.moves > 0 && search.moves() >= m_options.moves)
            return false;
        const std::lock_guard guard(m_mutex);
        const double soft = static_cast<double>(search.bestCost().soft) / static_cast<double>(softUnit);
        const bool better = search.bestCost().hard < m_progress.hard ||
                            (search.bestCost().hard == m_progress.hard && soft < m_progress.soft);
        if (better) {
            m_progress.hard = search.bestCost().hard;
            m_progress.soft = soft;
            m_progress.placed = search.bestPlaced();
        }
        m_progress.moves = std::max(m_progress.moves, search.moves());
        if (m_options.feasibleOnly && m_progress.hard == 0)
            m_isOver = true;
        if (!m_isOver && m_watch && !m_watch(m_progress))
            m_isOver = true;
        return !m_isOver;
    }

private:
    const SolveOptions &m_options;
    const Watch &m_watch;
    std::mutex m_mutex;
    Progress m_progress;
    bool m_isOver = false;
};

} // namespace

Solution solve(const Problem &problem, const SolveOptions &options, const Watch &watch)
{
    const Model model(problem);
    Meeting meeting(model, options, watch);
    const int workers = std::max(1, options.workers);
    std::vector<Search> searches;
    searches.reserve(static_cast<std::size_t>(workers));
    for (int worker = 0; worker < workers; ++worker)
        searches.emplace_back(model, options.seed + 0x1000003U * static_cast<std::uint64_t>(worker),
                              [&meeting](const Search &search) { return meeting.report(search); });
    std::vector<std::jthread> threads;
    for (int worker = 1; worker < workers; ++worker)
        threads.emplace_back(
            [&searches, &options, worker] { searches[static_cast<std::size_t>(worker)].run(options); });
    searches.front().run(options);
    threads.clear();

    Solution made;
    Search *best = &searches.front();
    for (Search &search : searches) {
        made.moves += search.moves();
        if (search.movesToFeasible() > 0 &&
            (made.movesToFeasible == 0 || search.movesToFeasible() < made.movesToFeasible))
            made.movesToFeasible = search.movesToFeasible();
        if (search.bestCost().hard < best->bestCost().hard ||
            (search.bestCost().hard == best->bestCost().hard &&
             search.bestCost().soft < best->bestCost().soft))
            best = &search;
    }
    made.timetable = best->bestTimetable();
    made.score = scoreOf(problem, made.timetable);
    return made;
}

} // namespace semestr::planner
