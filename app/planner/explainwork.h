// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/planner/explain.h"
#include "app/planner/solver.h"

#include <algorithm>
#include <map>

namespace semestr::planner {

// The time or the moves that an explanation may still use.
class Allowance
{
public:
    explicit Allowance(const ExplainOptions &options) : m_options(options) {}

    bool isTimed() const { return m_options.moves == 0; }
    double spent() const
    {
        if (isTimed())
            return m_options.spent ? m_options.spent() : 0;
        return static_cast<double>(m_moves) / static_cast<double>(m_options.moves);
    }
    // A search until so much of the whole is spent, or so many moves.
    Solution search(const Problem &problem, int run, double until, std::int64_t moves = 0)
    {
        SolveOptions how{m_options.seed + 1000003U * static_cast<std::uint64_t>(run), moves, true, 1};
        if (!isTimed()) {
            const auto left =
                static_cast<std::int64_t>((until - spent()) * static_cast<double>(m_options.moves));
            how.moves = std::max<std::int64_t>(1, moves > 0 ? std::min(moves, left) : left);
        }
        Solution made = solve(problem, how, [&](const Progress &) { return !isTimed() || spent() < until; });
        m_moves += made.moves;
        return made;
    }

private:
    const ExplainOptions &m_options;
    std::int64_t m_moves = 0;
};

// Runs of the search and what they break.
class BlameBook
{
public:
    explicit BlameBook(const Problem &problem) : m_problem(problem) {}

    void add(const Solution &made);
    std::vector<Blame> table() const;
    // Lessons with a part in something broken of the best run.
    std::vector<LessonId> stuck() const { return m_stuck; }

private:
    int lessonsOf(int rule, const Timetable &timetable, std::vector<LessonId> &guilty) const;
    int clashing(const Timetable &timetable, std::vector<LessonId> &guilty) const;

    const Problem &m_problem;
    std::map<int, Blame> m_blame;
    std::vector<LessonId> m_stuck;
    long m_best = -1;
};

// The statements of the core, as a proof names them.
Proof claimOf(const Explanation &explanation);
// Weaker problems in which the contradiction of the core may be gone.
std::vector<Relaxation> relaxationsOf(const Problem &problem, const Explanation &explanation,
                                      Allowance &allowance, double until);
// The core by search: statements about the stuck lessons without any of which a timetable is found.
void findCore(const Problem &problem, const std::vector<LessonId> &stuck, Explanation &explanation,
              Allowance &allowance, double until);

} // namespace semestr::planner
