// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/planner/problem.h"

namespace semestr::planner {

// What a timetable breaks, counted from the rules themselves and apart from the solver, so that one judges
// the other. Units are those of rules.h; on files of FET the totals equal FET's own.
struct Score
{
    int placed = 0;
    int total = 0;
    long hard = 0;   // units of hard rules, the unplaced lessons and clashes included
    double soft = 0; // Σ cost × units of weighted rules

    int unplaced = 0;
    long clashes = 0;    // slots in which a person or a room is taken once too often
    long outside = 0;    // lessons that run over the end of a day or over a break
    long movedLocks = 0; // lessons that left a locked time or room

    // One line for a broken rule, in the order of Problem::rules.
    struct Broken
    {
        int rule = none;
        long units = 0;
    };
    std::vector<Broken> broken;

    bool isSolved() const { return hard == 0; }
};

// A rule about lessons is judged by the placed ones alone. The timetable has a placement for every lesson.
Score scoreOf(const Problem &problem, const Timetable &timetable);

} // namespace semestr::planner
