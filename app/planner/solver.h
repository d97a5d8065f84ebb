// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/planner/problem.h"
#include "app/planner/score.h"

#include <cstdint>
#include <functional>

namespace semestr::planner {

struct SolveOptions
{
    std::uint64_t seed = 1;
    std::int64_t moves = 0;    // tried moves of one worker; 0 = until stopped
    bool feasibleOnly = false; // stop at the first timetable that breaks no hard rule
    int workers = 1;           // threads with seeds of their own; with one the result is the same each time
    // Begins with Problem::given as it stands and leaves it only for something better; without it a given
    // timetable counts for its locks alone.
    bool fromGiven = false;
};

struct Progress
{
    std::int64_t moves = 0;
    int placed = 0; // of the best so far
    int total = 0;
    std::int64_t hard = 0;
    double soft = 0;
};

// Asked now and then from the workers' threads, one call at a time; false stops the search.
using Watch = std::function<bool(const Progress &)>;

struct Solution
{
    Timetable timetable; // the best so far at whatever moment the search stopped
    Score score;
    std::int64_t moves = 0;           // tried in all
    std::int64_t movesToFeasible = 0; // of the worker that got there first; 0 = nobody did
};

// Builds a timetable. Deterministic for a seed and a number of moves with one worker. Locked parts of
// Problem::given are never moved; a problem without a lesson is solved at once.
Solution solve(const Problem &problem, const SolveOptions &options, const Watch &watch = {});

} // namespace semestr::planner
