// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/main/console/call.h"
#include "app/planner/solver.h"

#include <QElapsedTimer>
#include <optional>

namespace semestr {

// One search at the terminal: it ends after --seconds (60 when nothing is said) counted from the watch's
// making, after --moves, or at Ctrl+C, always with the best timetable so far. Says once a second on standard
// error how far it is. Thread: made and run in one; the search reports from its own.
class SolveRun
{
public:
    explicit SolveRun(const Call &call);

    planner::Solution run(const planner::Problem &problem);
    double seconds() const { return static_cast<double>(m_timer.elapsed()) / 1000; }

    // When the search first had a timetable that breaks nothing hard, seen within a thousand moves.
    struct Feasible
    {
        double seconds = 0;    // since the watch's making
        double cpuSeconds = 0; // of the whole program since its start, all threads together
    };
    // Empty when run() did not solve it.
    const std::optional<Feasible> &feasible() const { return m_feasible; }
    // Whether the numbers of the call make sense; for CommandInfo::complete.
    static bool isComplete(const Call &call);

private:
    bool goesOn(const planner::Progress &progress);
    void noteFeasible();
    void say(const planner::Progress &progress) const;

    planner::SolveOptions m_options;
    qint64 m_limitMs = 0; // 0 = until the moves are spent
    qint64 m_saidMs = 0;
    QElapsedTimer m_timer;
    std::optional<Feasible> m_feasible;
};

} // namespace semestr
