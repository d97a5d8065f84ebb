// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/planner/problem.h"
#include "app/planner/score.h"

#include <cstdint>
#include <functional>

namespace semestr::planner {

// What has happened to a timetable: who is away and which rooms are closed, and when.
struct Event
{
    std::vector<Away> absences;
    std::vector<RoomClosed> closures;
};

struct RepairOptions
{
    std::uint64_t seed = 1;
    std::int64_t moves = 0; // tried in all, by the search and by the proof; 0 = until stopped
    int variants = 3;
};

struct RepairVariant
{
    Timetable timetable;
    std::vector<LessonId> changed; // those whose time or room is another than in Problem::given, ascending
    Score score;                   // on the problem with the event
};

struct Repair
{
    std::vector<LessonId> displaced; // lessons that cannot stay as they are
    std::vector<LessonId> stuck;     // those of them that can be nowhere else, locked ones among them
    // With nothing hard broken; they differ in the lessons changed or in where the displaced go. The best
    // first.
    std::vector<RepairVariant> variants;
    int atLeast = 0;           // in every repair so many lessons change: proved
    bool isProved = false;     // the best variant's changes are the fewest, or none is possible
    bool isImpossible = false; // proved: no repair breaks nothing hard
    std::int64_t moves = 0;

    bool isSolved() const { return !variants.empty(); }
};

struct RepairProgress
{
    std::int64_t moves = 0;
    int displaced = 0;
    int changed = -1; // of the best repair so far; −1 = none yet
};

// Asked now and then; false stops.
using RepairWatch = std::function<bool(const RepairProgress &)>;

// The problem in which the event holds as hard rules after its own.
Problem withEvent(const Problem &problem, const Event &event);

// The least change of Problem::given that satisfies every hard rule after the event: first the fewest changed
// lessons, of equal ones fewer changed times, then the smaller soft cost. Problem::given places every lesson;
// what it breaks already before the event is repaired as well. Locks are never moved. Deterministic for a
// seed and a number of moves. It ends by itself only when the fewest changes are proved.
Repair repair(const Problem &problem, const Event &event, const RepairOptions &options,
              const RepairWatch &watch = {});

} // namespace semestr::planner
