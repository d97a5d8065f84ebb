// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/scoretables.h"

#include <algorithm>

namespace semestr::planner {

ScoreTables::ScoreTables(const Problem &problem, const Timetable &timetable)
    : m_problem(problem)
    , m_ofPerson(problem.people.size(), std::vector<LessonId>(index(problem.cycle.slots()), none))
    , m_away(problem.people.size(), std::vector<bool>(index(problem.cycle.slots()), false))
    , m_inRoom(problem.rooms.size(), std::vector<int>(index(problem.cycle.slots()), 0))
{
    keepPlaced(timetable);
    markAway();
    for (std::size_t i = 0; i < m_placed.size(); ++i)
        spread(static_cast<LessonId>(i));
    countRoomClashes();
}

void ScoreTables::keepPlaced(const Timetable &timetable)
{
    m_placed.resize(m_problem.lessons.size());
    for (std::size_t i = 0; i < std::min(timetable.size(), m_placed.size()); ++i) {
        Placement placement = timetable[i];
        if (placement.start < 0 || placement.start >= cycle().slots())
            continue;
        if (m_problem.lessons[i].everyWeek)
            placement.start %= cycle().slotsOfWeek();
        if (placement.room < 0 || index(placement.room) >= m_problem.rooms.size())
            placement.room = none;
        m_placed[i] = placement;
    }
}

void ScoreTables::markAway()
{
    for (const Rule &rule : m_problem.rules) {
        const auto *away = std::get_if<Away>(&rule.demand);
        if (!away || !rule.weight.hard)
            continue;
        for (const PersonId person : away->people) {
            for (const Slot slot : away->slots)
                m_away[index(person)][index(slot)] = true;
        }
    }
}

std::vector<Slot> ScoreTables::starts(LessonId lesson) const
{
    if (!isPlaced(lesson))
        return {};
    std::vector<Slot> all{start(lesson)};
    for (int week = 1; this->lesson(lesson).everyWeek && week < cycle().weeks; ++week)
        all.push_back(start(lesson) + week * cycle().slotsOfWeek());
    return all;
}

std::vector<LessonId> ScoreTables::placedOf(const std::vector<LessonId> &lessons) const
{
    std::vector<LessonId> placed;
    std::copy_if(lessons.begin(), lessons.end(), std::back_inserter(placed),
                 [this](LessonId lesson) { return isPlaced(lesson); });
    return placed;
}

std::vector<int> ScoreTables::periodsTaken(PersonId person, int day) const
{
    std::vector<int> taken;
    for (int period = 0; period < cycle().periods; ++period) {
        if (isTaken(person, cycle().slotAt(day, period)))
            taken.push_back(period);
    }
    return taken;
}

void ScoreTables::spread(LessonId lesson)
{
    bool inside = true;
    for (const Slot from : starts(lesson))
        inside = spreadFrom(lesson, from) && inside;
    if (!inside)
        ++m_outside;
}

// False where the lesson runs over a break or the end of the day; what is beyond the day stands nowhere.
bool ScoreTables::spreadFrom(LessonId lesson, Slot start)
{
    bool inside = true;
    for (int k = 0; k < this->lesson(lesson).periods; ++k) {
        if (cycle().periodOf(start) + k >= cycle().periods)
            return false;
        inside = inside && !cycle().isBreak(start + k);
        take(lesson, start + k);
    }
    return inside;
}

void ScoreTables::take(LessonId lesson, Slot slot)
{
    for (const PersonId person : this->lesson(lesson).people) {
        LessonId &there = m_ofPerson[index(person)][index(slot)];
        if (there != none)
            ++m_clashes;
        there = lesson;
    }
    if (room(lesson) != none)
        ++m_inRoom[index(room(lesson))][index(slot)];
}

void ScoreTables::countRoomClashes()
{
    for (std::size_t room = 0; room < m_inRoom.size(); ++room) {
        for (const int lessons : m_inRoom[room])
            m_clashes += std::max(0, lessons - m_problem.rooms[room].lessonsAtOnce);
    }
}

} // namespace semestr::planner
