// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/planner/prooffacts.h"

namespace semestr::planner {

// Deals the slots that lessons may take out to their periods, each slot so often; a lesson of three periods
// gets three slots, side by side or not. What cannot be dealt so cannot be a timetable.
class SlotMatching
{
public:
    SlotMatching(const ProofFacts &facts, const std::vector<LessonId> &lessons, int atOnce);

    bool isComplete() const { return m_short < 0; }
    // Of an incomplete one: places in the list of lessons whose periods are more than the slots they may
    // take.
    const std::vector<std::size_t> &crowd() const { return m_crowd; }
    int crowdLoad() const;
    int crowdSlots() const;
    // Of a complete one of one lesson a slot: slots that this lesson has in none.
    SlotSet neverOf(std::size_t lesson) const;

private:
    static std::size_t at(int index) { return static_cast<std::size_t>(index); }
    bool grow(std::size_t lesson);
    void close();

    const ProofFacts &m_facts;
    const std::vector<LessonId> &m_lessons;
    int m_atOnce = 1;
    std::vector<SlotSet> m_cover;
    std::vector<std::vector<Slot>> m_slots;          // by lesson: its cover
    std::vector<std::vector<std::size_t>> m_holders; // by slot
    std::vector<char> m_seen;                        // by lesson
    int m_short = -1;
    std::vector<std::size_t> m_crowd;
    std::vector<std::vector<char>> m_reaches; // lesson to lesson along what could be passed on
    std::vector<char> m_mayGrow;              // could take a free slot in the end
};

} // namespace semestr::planner
