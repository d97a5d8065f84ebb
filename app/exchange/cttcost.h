// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/cttbook.h"

#include <QByteArray>

namespace semestr {

// What a timetable costs in ITC-2007's third track, counted by the competition's own words and apart from
// the planner's rules.
struct CttCost
{
    long lectures = 0;      // without a period or a room
    long roomOccupancy = 0; // lectures beyond the first of a room in a period
    long conflicts = 0;     // pairs of lectures of one course, teacher or curriculum in a period
    long availability = 0;  // lectures in a period that is closed to their course

    long roomCapacity = 0;          // students without a seat
    long minimumWorkingDays = 0;    // 5 a missing day of a course
    long curriculumCompactness = 0; // 2 a lecture of a curriculum with no other beside it on that day
    long roomStability = 0;         // rooms of a course beyond its first

    long hard() const { return lectures + roomOccupancy + conflicts + availability; }
    long soft() const { return roomCapacity + minimumWorkingDays + curriculumCompactness + roomStability; }
};

// The timetable has a placement for every lesson of the book.
CttCost cttCost(const CttBook &book, const planner::Timetable &timetable);

// The competition's own form of a solution: a line «course room day period» for every lecture that has both
// a period and a room.
QByteArray cttSolution(const CttBook &book, const planner::Timetable &timetable);

} // namespace semestr
