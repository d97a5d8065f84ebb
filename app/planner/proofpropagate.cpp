// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/prooffacts.h"

#include "app/planner/proofmatching.h"

#include <algorithm>

namespace semestr::planner {

bool ProofFacts::narrowed(LessonId lesson)
{
    m_changed = true;
    if (!starts[at(lesson)].isEmpty())
        return true;
    stuck = lesson;
    return false;
}

// Takes the starts of one of the two for which the other has none.
bool ProofFacts::revise(const Link &link, bool second)
{
    const LessonId lesson = second ? link.two : link.one;
    const std::vector<Slot> mine = starts[at(lesson)].list();
    const std::vector<Slot> others = starts[at(second ? link.one : link.two)].list();
    bool kept = true;
    std::size_t last = 0; // what suited the start before often suits this one
    for (const Slot start : mine) {
        bool found = false;
        for (std::size_t i = 0; i < others.size() && !found; ++i) {
            const std::size_t place = (last + i) % others.size();
            found = second ? suit(link, others[place], start) : suit(link, start, others[place]);
            if (found)
                last = place;
        }
        if (!found) {
            starts[at(lesson)].drop(start);
            kept = narrowed(lesson) && kept;
        }
    }
    return kept;
}

// Nobody else stands where a lesson of the group stands whatever happens.
bool ProofFacts::keepOff(const Group &group)
{
    for (const LessonId lesson : group.lessons) {
        const SlotSet taken = compulsoryOf(lesson);
        if (taken.isEmpty())
            continue;
        for (const LessonId other : group.lessons) {
            if (other == lesson)
                continue;
            for (const Slot start : starts[at(other)].list()) {
                bool free = true;
                grounds.cover(other, start, [&](Slot slot) { free = free && !taken.has(slot); });
                if (free)
                    continue;
                starts[at(other)].drop(start);
                if (!narrowed(other))
                    return false;
            }
        }
    }
    return true;
}

// A slot that a lesson takes in no complete dealing of the group's slots is taken from it.
bool ProofFacts::fillGroup(const Group &group)
{
    SlotMatching matching(*this, group.lessons, 1);
    if (!matching.isComplete())
        return true; // told by the checks
    for (std::size_t i = 0; i < group.lessons.size(); ++i) {
        const LessonId lesson = group.lessons[i];
        const SlotSet never = matching.neverOf(i);
        if (never.isEmpty())
            continue;
        for (const Slot start : starts[at(lesson)].list()) {
            bool free = true;
            grounds.cover(lesson, start, [&](Slot slot) { free = free && !never.has(slot); });
            if (free)
                continue;
            starts[at(lesson)].drop(start);
            if (!narrowed(lesson))
                return false;
        }
    }
    return true;
}

bool ProofFacts::propagate(const std::function<bool()> &goesOn)
{
    constexpr int mostRounds = 30;
    derived = true;
    for (int round = 0; round < mostRounds; ++round) {
        m_changed = false;
        for (const Link *link : links)
            if (!revise(*link, false) || !revise(*link, true))
                return false;
        for (const Group &group : groups)
            if (!keepOff(group))
                return false;
        if (!m_changed) {
            for (const Group &group : groups) {
                if (!fillGroup(group))
                    return false;
                if (goesOn && !goesOn())
                    return true;
            }
        }
        if (!m_changed)
            break;
    }
    return true;
}

} // namespace semestr::planner
