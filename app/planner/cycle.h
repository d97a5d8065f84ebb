// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace semestr::planner {

// A slot is one period of one day of the cycle, counted through: week by week, day by day, period by period.
using Slot = int;
inline constexpr Slot nowhere = -1;

// The grid that a timetable fills: one or more weeks (числитель, знаменатель) of days of equal length.
// Breaks belong to nobody: nothing stands there, nothing runs across a break's slot, and a break is no gap.
struct Cycle
{
    int weeks = 1;
    int days = 6;             // of one week
    int periods = 7;          // of one day, at most 64
    std::vector<bool> breaks; // by slot; empty = none

    int allDays() const { return weeks * days; }
    int slotsOfWeek() const { return days * periods; }
    int slots() const { return weeks * slotsOfWeek(); }
    int dayOf(Slot slot) const { return slot / periods; } // of the cycle, 0-based
    int periodOf(Slot slot) const { return slot % periods; }
    Slot slotAt(int day, int period) const { return day * periods + period; }
    bool isBreak(Slot slot) const { return !breaks.empty() && breaks[static_cast<std::size_t>(slot)]; }
};

} // namespace semestr::planner
