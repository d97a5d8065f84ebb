// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/planner/problem.h"

#include <cstddef>
#include <vector>

namespace semestr::planner {

// A timetable spread out over people, rooms and slots, plainly and anew for every score. A lesson of every
// week stands in each week of the cycle here; what stands nowhere or beyond the cycle is left out.
// With a clash the later lesson of the list is the one that shows.
class ScoreTables
{
public:
    ScoreTables(const Problem &problem, const Timetable &timetable);

    const Problem &problem() const { return m_problem; }
    const Cycle &cycle() const { return m_problem.cycle; }

    bool isPlaced(LessonId lesson) const { return start(lesson) != nowhere; }
    Slot start(LessonId lesson) const { return m_placed[index(lesson)].start; }
    RoomId room(LessonId lesson) const { return m_placed[index(lesson)].room; }
    const Lesson &lesson(LessonId lesson) const { return m_problem.lessons[index(lesson)]; }
    // The lesson's beginnings, one a week for a lesson of every week.
    std::vector<Slot> starts(LessonId lesson) const;
    std::vector<LessonId> placedOf(const std::vector<LessonId> &lessons) const;

    LessonId lessonAt(PersonId person, Slot slot) const { return m_ofPerson[index(person)][index(slot)]; }
    bool isTaken(PersonId person, Slot slot) const { return lessonAt(person, slot) != none; }
    // A hard Away: where a person would merely rather not be is a gap like any other.
    bool isAway(PersonId person, Slot slot) const { return m_away[index(person)][index(slot)]; }
    int inRoom(RoomId room, Slot slot) const { return m_inRoom[index(room)][index(slot)]; }
    // The periods of a day on which the person has a lesson, ascending.
    std::vector<int> periodsTaken(PersonId person, int day) const;

    long clashes() const { return m_clashes; }
    long outside() const { return m_outside; }

    static std::size_t index(int number) { return static_cast<std::size_t>(number); }

private:
    void keepPlaced(const Timetable &timetable);
    void markAway();
    void spread(LessonId lesson);
    bool spreadFrom(LessonId lesson, Slot start);
    void take(LessonId lesson, Slot slot);
    void countRoomClashes();

    const Problem &m_problem;
    Timetable m_placed;
    std::vector<std::vector<LessonId>> m_ofPerson; // by person and slot
    std::vector<std::vector<bool>> m_away;
    std::vector<std::vector<int>> m_inRoom;
    long m_clashes = 0;
    long m_outside = 0;
};

} // namespace semestr::planner
