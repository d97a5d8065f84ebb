// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/planner/repairboard.h"

#include <functional>

namespace semestr::planner {

// Shows how many lessons must change at least, by trying every way to change fewer.
//
// Whatever is broken can only be mended by a change of a unit that takes part in it. So the tree branches
// over the units of one broken thing and over all their starts; who was tried before stays as it is in the
// branches after. Rooms that can be chosen are left out of the problem here, which can only make a repair
// easier.
class RepairProof
{
public:
    // The problem is the one with the event; its given timetable breaks nothing hard without the event.
    explicit RepairProof(const RepairBoard &board);

    using Report = std::function<bool(std::int64_t moves)>;
    // Proves as much as possible below `fewest` changes in so many moves; −1 = without an upper bound.
    void run(int fewest, std::int64_t moves, const Report &report);

    int atLeast() const { return m_atLeast; }
    bool isImpossible() const { return m_isImpossible; }
    std::int64_t moves() const { return m_moves; }
    // The starts of the repair with so few changes, where one was met; by unit of the board's model. Rooms
    // may still speak against it.
    const std::vector<Slot> &met() const { return m_met; }

private:
    using Units = std::vector<int>;
    enum class Answer { Met, None, Spent };

    static std::size_t at(int index) { return static_cast<std::size_t>(index); }
    bool isOpen(int unit) const { return !m_isTried[at(unit)] && !m_isFrozen[at(unit)]; }
    Answer search(int left);
    Answer tryUnit(int unit, int left);
    bool move(int unit, Slot to);
    // The broken things as the open units that may mend each; false when nobody may.
    bool collect(std::vector<Units> &things) const;
    void addClashes(int unit, std::vector<Units> &things) const;
    void addRelations(int unit, std::vector<Units> &things) const;
    void addPeople(std::vector<Units> &things) const;
    Units openOf(const Units &units) const;
    int leastOf(std::vector<Units> &things) const;
    long branches(const Units &units) const;
    static Problem withoutChoices(const Model &model);

    Problem m_problem;
    Model m_model;
    RepairBoard m_board;
    State &m_state;
    Random m_random{1};
    std::vector<int> m_lessons; // by unit: those that a change of time changes, and that do not change anyway
    int m_anyway = 0;           // lessons that must have another room, at whatever time
    std::vector<bool> m_isTried;  // has its new start
    std::vector<bool> m_isFrozen; // stays in this branch
    Units m_changed;
    std::vector<Slot> m_met;
    int m_atLeast = 0;
    bool m_isImpossible = false;
    bool m_isCut = false; // somewhere the number of changes ended a branch
    std::int64_t m_moves = 0;
    std::int64_t m_until = 0;
    const Report *m_report = nullptr;
};

} // namespace semestr::planner
