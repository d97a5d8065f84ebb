// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/repairboard.h"

#include <algorithm>

namespace semestr::planner {

RepairBoard::RepairBoard(const Model &model, const Timetable &given)
    : m_model(model)
    , m_given(given)
    , m_state(model)
    , m_home(model.units.size(), nowhere)
    , m_homeChoice(model.parts.size(), -1)
    , m_unitsOf(at(model.resources))
{
    findHomes(given);
    for (int unit = 0; unit < static_cast<int>(model.units.size()); ++unit) {
        for (const Span &span : model.units[at(unit)].spans)
            if (m_unitsOf[at(span.resource)].empty() || m_unitsOf[at(span.resource)].back() != unit)
                m_unitsOf[at(span.resource)].push_back(unit);
        if (isDisplaced(unit))
            m_displaced.push_back(unit);
    }
}

void RepairBoard::findHomes(const Timetable &given)
{
    for (std::size_t number = 0; number < m_model.units.size(); ++number) {
        const Unit &unit = m_model.units[number];
        const Part &first = m_model.parts[at(unit.firstPart)];
        m_home[number] = given[at(first.lesson)].start;
        if (m_home[number] != nowhere)
            m_home[number] -= first.offset;
        for (int part = unit.firstPart; part < unit.firstPart + unit.parts; ++part) {
            const Part &mine = m_model.parts[at(part)];
            const Placement &there = given[at(mine.lesson)];
            if (there.start - mine.offset != m_home[number])
                m_home[number] = nowhere;
            for (int k = 0; k < mine.rooms; ++k)
                if (m_model.roomChoices[at(mine.firstRoom + k)].room == there.room)
                    m_homeChoice[at(part)] = k;
        }
    }
}

bool RepairBoard::isShut(const Part &part) const
{
    const RoomId room = m_given[at(part.lesson)].room;
    if (room == none)
        return false;
    const Cycle &cycle = m_model.problem.cycle;
    for (int week = 0; week < m_model.units[at(part.unit)].weeks; ++week)
        for (int k = 0; k < m_model.problem.lessons[at(part.lesson)].periods; ++k) {
            const Slot slot = homeOf(part.unit) + part.offset + week * cycle.slotsOfWeek() + k;
            if (m_model.roomSlotClosed[at(room) * at(m_model.slots) + at(slot)] != 0)
                return true;
        }
    return false;
}

bool RepairBoard::isDisplaced(int unit) const
{
    if (!mayStayHome(unit))
        return true;
    const Unit &mine = m_model.units[at(unit)];
    for (int part = mine.firstPart; part < mine.firstPart + mine.parts; ++part) {
        const Part &own = m_model.parts[at(part)];
        if (own.rooms > 0 && (homeRoom(part) < 0 || isShut(own)))
            return true;
        if (own.fixedRoom != none && own.fixedRoom != m_given[at(own.lesson)].room)
            return true;
    }
    return false;
}

std::vector<LessonId> RepairBoard::displacedLessons() const
{
    std::vector<LessonId> lessons;
    for (int unit : m_displaced) {
        const Unit &mine = m_model.units[at(unit)];
        for (int part = mine.firstPart; part < mine.firstPart + mine.parts; ++part) {
            const Part &own = m_model.parts[at(part)];
            const RoomId room = own.fixedRoom;
            if (!mayStayHome(unit) || (own.rooms > 0 && (homeRoom(part) < 0 || isShut(own))) ||
                (room != none && room != m_given[at(own.lesson)].room))
                lessons.push_back(own.lesson);
        }
    }
    std::sort(lessons.begin(), lessons.end());
    return lessons;
}

void RepairBoard::goHome()
{
    State::Snapshot home{std::vector<Slot>(m_home.size(), nowhere), std::vector<int>(m_homeChoice.size(), 0)};
    for (int unit = 0; unit < static_cast<int>(m_home.size()); ++unit)
        if (mayStayHome(unit))
            home.starts[at(unit)] = homeOf(unit);
    for (std::size_t part = 0; part < m_homeChoice.size(); ++part)
        home.choices[part] = std::max(0, m_homeChoice[part]);
    m_state.restore(home);
}

int RepairBoard::changesOf(int unit) const
{
    const Unit &mine = m_model.units[at(unit)];
    if (hasMoved(unit))
        return mine.parts;
    int changed = 0;
    for (int part = mine.firstPart; part < mine.firstPart + mine.parts; ++part)
        changed += hasChanged(part) ? 1 : 0;
    return changed;
}

RepairBoard::Change RepairBoard::changes() const
{
    Change sum;
    for (int unit = 0; unit < static_cast<int>(m_home.size()); ++unit) {
        sum.lessons += changesOf(unit);
        if (hasMoved(unit))
            sum.times += m_model.units[at(unit)].parts;
    }
    return sum;
}

} // namespace semestr::planner
