// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/planner/scoretables.h"

namespace semestr::planner {

// The units by which a timetable breaks a demand; rules.h says what a unit is.
//
// In a cycle of several weeks a lesson of every week is one lesson for StartsIn, HeldIn and Seats. Two
// lessons are compared in the first week when both are of every week, as they stand when neither is, and in
// the week of the single one when one is of every week and one is not. LiesIn counts the periods of all its
// weeks; the days of people and the slots of rooms are counted over the whole cycle, the lesson of every week
// on each of its days; so is EndsDay, whose unit is an atom on a day.

long unitsOf(const StartsIn &demand, const ScoreTables &tables);
long unitsOf(const LiesIn &demand, const ScoreTables &tables);
long unitsOf(const DaysApart &demand, const ScoreTables &tables);
long unitsOf(const DaysTogether &demand, const ScoreTables &tables);
long unitsOf(const StartsSame &demand, const ScoreTables &tables);
long unitsOf(const Apart &demand, const ScoreTables &tables);
long unitsOf(const PauseBetween &demand, const ScoreTables &tables);
long unitsOf(const Follows &demand, const ScoreTables &tables);
long unitsOf(const Adjoins &demand, const ScoreTables &tables);
long unitsOf(const EndsDay &demand, const ScoreTables &tables);
long unitsOf(const SpreadsOver &demand, const ScoreTables &tables);
long unitsOf(const MostADay &demand, const ScoreTables &tables);
// Pairs on one day that DaysApart::adjoinOnOneDay wants to adjoin and that do not.
long tornPairs(const DaysApart &demand, const ScoreTables &tables);

long unitsOf(const Away &demand, const ScoreTables &tables);
long unitsOf(const WorkingDays &demand, const ScoreTables &tables);
long unitsOf(const DayLoad &demand, const ScoreTables &tables); // who has nothing at all is passed over
long unitsOf(const RunLength &demand, const ScoreTables &tables);
long unitsOf(const Gaps &demand, const ScoreTables &tables);
long unitsOf(const LateBeginnings &demand, const ScoreTables &tables);
long unitsOf(const Lonely &demand, const ScoreTables &tables);

long unitsOf(const HeldIn &demand, const ScoreTables &tables);
long unitsOf(const RoomClosed &demand, const ScoreTables &tables);
long unitsOf(const Seats &demand, const ScoreTables &tables); // of lessons that have a room
long unitsOf(const RoomsOf &demand, const ScoreTables &tables);
long unitsOf(const BuildingChanges &demand, const ScoreTables &tables);
long unitsOf(const BuildingPause &demand, const ScoreTables &tables);

} // namespace semestr::planner
