// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/state.h"

#include <algorithm>

namespace semestr::planner {

Cost State::ownRoomCost(int part, int choice, Slot start) const
{
    const Part &mine = m_model.parts[at(part)];
    const RoomChoice &room = m_model.roomChoices[at(mine.firstRoom + choice)];
    Cost cost = room.cost.times(1);
    if (room.room == none)
        return cost;
    const int length = m_model.problem.lessons[at(mine.lesson)].periods;
    for (int week = 0; week < m_model.units[at(mine.unit)].weeks; ++week) {
        const Slot first = start + mine.offset + week * m_model.problem.cycle.slotsOfWeek();
        for (Slot slot = first; slot < first + length; ++slot) {
            cost.hard += m_model.roomSlotClosed[cellOf(room.room, slot)];
            cost.soft += m_model.roomSlotSoft[cellOf(room.room, slot)];
        }
    }
    return cost;
}

Cost State::roomCost(int part, int choice, Slot start) const
{
    const Part &mine = m_model.parts[at(part)];
    const RoomId room = m_model.roomChoices[at(mine.firstRoom + choice)].room;
    Cost cost = ownRoomCost(part, choice, start);
    if (room == none)
        return cost;
    const int length = m_model.problem.lessons[at(mine.lesson)].periods;
    const int resource = m_model.firstRoom + room;
    for (int week = 0; week < m_model.units[at(mine.unit)].weeks; ++week) {
        const Slot first = start + mine.offset + week * m_model.problem.cycle.slotsOfWeek();
        for (Slot slot = first; slot < first + length; ++slot)
            if (countIn(resource, slot) >= m_model.capacity[at(resource)])
                ++cost.hard;
    }
    for (int course : m_model.coursesOf[at(part)])
        if (m_model.courses[at(course)].what == Counts::Rooms &&
            m_courseCount[at(m_courseBase[at(course)] + room)] == 0 &&
            m_courseUsed[at(course)] >= m_model.courses[at(course)].amount)
            cost += m_model.courses[at(course)].cost.times(1);
    return cost;
}

// The room that it has, when nothing speaks against it; else the cheapest, and among equals any.
int State::chooseRoom(int part, Slot start, Random &random) const
{
    const Part &mine = m_model.parts[at(part)];
    const int kept = m_choice[at(part)];
    if (mine.rooms == 1)
        return kept;
    int best = kept;
    Cost bestCost = roomCost(part, kept, start);
    if (bestCost == Cost{})
        return kept;
    const int from = random.below(mine.rooms);
    for (int k = 0; k < mine.rooms; ++k) {
        const int choice = from + k < mine.rooms ? from + k : from + k - mine.rooms;
        const Cost cost = roomCost(part, choice, start);
        if (cost.hard < bestCost.hard || (cost.hard == bestCost.hard && cost.soft < bestCost.soft)) {
            best = choice;
            bestCost = cost;
            if (cost == Cost{})
                break;
        }
    }
    return best;
}

void State::takeRoom(int part, int choice, Slot start)
{
    const Part &mine = m_model.parts[at(part)];
    m_choice[at(part)] = choice;
    const RoomChoice &room = m_model.roomChoices[at(mine.firstRoom + choice)];
    m_cost += ownRoomCost(part, choice, start);
    if (room.room == none)
        return;
    const int length = m_model.problem.lessons[at(mine.lesson)].periods;
    for (int week = 0; week < m_model.units[at(mine.unit)].weeks; ++week) {
        const Slot first = start + mine.offset + week * m_model.problem.cycle.slotsOfWeek();
        take(m_model.firstRoom + room.room, first, length, mine.unit);
    }
    countCourses(part, false, room.room, 1);
}

void State::releaseRoom(int part, Slot start)
{
    const Part &mine = m_model.parts[at(part)];
    const RoomChoice &room = m_model.roomChoices[at(mine.firstRoom + m_choice[at(part)])];
    m_cost -= ownRoomCost(part, m_choice[at(part)], start);
    if (room.room == none)
        return;
    const int length = m_model.problem.lessons[at(mine.lesson)].periods;
    for (int week = 0; week < m_model.units[at(mine.unit)].weeks; ++week) {
        const Slot first = start + mine.offset + week * m_model.problem.cycle.slotsOfWeek();
        release(m_model.firstRoom + room.room, first, length, mine.unit);
    }
    countCourses(part, false, room.room, -1);
}

// One lesson more or less of its courses at a key: its slot for courses by days, its room for those by rooms.
void State::countCourses(int part, bool days, int key, int by)
{
    const int weeks = days ? m_model.units[at(m_model.parts[at(part)].unit)].weeks : 1;
    for (int course : m_model.coursesOf[at(part)]) {
        if ((m_model.courses[at(course)].what != Counts::Rooms) != days)
            continue;
        for (int week = 0; week < weeks; ++week) {
            const Slot slot = key + week * m_model.problem.cycle.slotsOfWeek();
            m_cost += courseCost(course, days ? slot / m_model.periods : key, by);
        }
    }
}

Cost State::courseCost(int course, int key, int by)
{
    const Course &mine = m_model.courses[at(course)];
    int &count = m_courseCount[at(m_courseBase[at(course)] + key)];
    const int before = courseUnits(course, count);
    count += by;
    if (by > 0 && count == 1)
        ++m_courseUsed[at(course)];
    else if (by < 0 && count == 0)
        --m_courseUsed[at(course)];
    return mine.cost.times(courseUnits(course, count) - before);
}

// What is broken of a course: as a whole, or on the day that holds `lessons` of it.
int State::courseUnits(int course, int lessons) const
{
    const Course &mine = m_model.courses[at(course)];
    switch (mine.what) {
    case Counts::Days:
        return std::max(0, mine.amount - m_courseUsed[at(course)]);
    case Counts::Rooms:
        return std::max(0, m_courseUsed[at(course)] - mine.amount);
    case Counts::Lessons:
        return std::max(0, lessons - mine.amount);
    }
    return 0;
}

// Whether a lesson at its start has a part in a course that breaks something hard.
bool State::isCourseBroken(int part, Slot start) const
{
    for (int course : m_model.coursesOf[at(part)]) {
        const int day = m_model.dayOf[at(start)];
        const int lessons = m_model.courses[at(course)].what == Counts::Lessons
                                ? m_courseCount[at(m_courseBase[at(course)] + day)]
                                : 0;
        if (m_model.courses[at(course)].cost.hard > 0 && courseUnits(course, lessons) > 0)
            return true;
    }
    return false;
}

} // namespace semestr::planner
