// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/console/solverun.h"

#include "app/main/console/stopsignals.h"
#include "app/main/console/terminal.h"

#include <QLocale>
#include <ctime>

namespace semestr {

namespace {

constexpr int defaultSeconds = 60;
constexpr qint64 sayEveryMs = 1000;

bool isAtLeast(const Call &call, const char *option, int least)
{
    return !call.has(option) || call.whole(option) >= least;
}

} // namespace

SolveRun::SolveRun(const Call &call)
{
    m_timer.start();
    m_options.seed = static_cast<std::uint64_t>(call.whole("seed", 1));
    m_options.moves = call.whole("moves", 0);
    m_options.workers = call.whole("threads", 1);
    const bool timeless = call.has("moves") && !call.has("seconds");
    m_limitMs = timeless ? 0 : qint64(1000) * call.whole("seconds", defaultSeconds);
}

bool SolveRun::isComplete(const Call &call)
{
    constexpr int mostThreads = 64;
    return isAtLeast(call, "seconds", 1) && isAtLeast(call, "seed", 0) && isAtLeast(call, "moves", 1) &&
           isAtLeast(call, "threads", 1) && call.whole("threads", 1) <= mostThreads;
}

planner::Solution SolveRun::run(const planner::Problem &problem)
{
    const StopSignals stopping;
    const planner::Solution solution =
        planner::solve(problem, m_options, [this](const planner::Progress &now) { return goesOn(now); });
    if (!solution.score.isSolved())
        m_feasible.reset();
    else if (!m_feasible)
        noteFeasible();
    return solution;
}

void SolveRun::noteFeasible()
{
    m_feasible = Feasible{seconds(), static_cast<double>(std::clock()) / CLOCKS_PER_SEC};
}

bool SolveRun::goesOn(const planner::Progress &progress)
{
    if (progress.hard == 0 && !m_feasible)
        noteFeasible();
    const qint64 now = m_timer.elapsed();
    if (now - m_saidMs >= sayEveryMs) {
        m_saidMs = now;
        say(progress);
    }
    return !StopSignals::isStopAsked() && (m_limitMs == 0 || now < m_limitMs);
}

void SolveRun::say(const planner::Progress &progress) const
{
    const QLocale numbers;
    terminal::say(Console::tr("%1 s: placed %2 of %3, hard %4, soft %5")
                      .arg(numbers.toString(seconds(), 'f', 0), numbers.toString(progress.placed),
                           numbers.toString(progress.total),
                           numbers.toString(static_cast<qlonglong>(progress.hard)),
                           numbers.toString(progress.soft, 'f', 2)));
}

} // namespace semestr
