// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/planner/state.h"

namespace semestr::planner {

// A timetable under repair beside the one it came from: who stands elsewhere than at home.
class RepairBoard
{
public:
    // The model is of the problem with the event; both live as long as the board.
    RepairBoard(const Model &model, const Timetable &given);

    const Model &model() const { return m_model; }
    State &state() { return m_state; }

    // Where the given timetable has the unit; `nowhere` when its lessons stand apart from each other.
    Slot homeOf(int unit) const { return m_home[at(unit)]; }
    bool mayStayHome(int unit) const
    {
        return homeOf(unit) != nowhere && m_model.mayStart(unit, homeOf(unit));
    }
    int homeRoom(int part) const { return m_homeChoice[at(part)]; } // −1: none of its rooms
    // Units that cannot stay as they are.
    const std::vector<int> &displaced() const { return m_displaced; }
    std::vector<LessonId> displacedLessons() const;
    const std::vector<int> &unitsOf(int resource) const { return m_unitsOf[at(resource)]; }

    // Everybody at home who may be there.
    void goHome();
    // Lessons of the unit whose time or room is another now; an unplaced one has changed.
    int changesOf(int unit) const;
    bool hasChanged(int part) const
    {
        const Part &mine = m_model.parts[at(part)];
        return hasMoved(mine.unit) || m_state.roomOf(part) != m_given[at(mine.lesson)].room;
    }
    bool hasMoved(int unit) const { return m_state.startOf(unit) != homeOf(unit); }

    struct Change
    {
        int lessons = 0;
        int times = 0; // of them with another time
    };
    Change changes() const;

private:
    static std::size_t at(int index) { return static_cast<std::size_t>(index); }
    void findHomes(const Timetable &given);
    bool isDisplaced(int unit) const;
    bool isShut(const Part &part) const;

    const Model &m_model;
    const Timetable &m_given;
    State m_state;
    std::vector<Slot> m_home;      // by unit
    std::vector<int> m_homeChoice; // by part
    std::vector<int> m_displaced;
    std::vector<std::vector<int>> m_unitsOf; // by resource
};

} // namespace semestr::planner
