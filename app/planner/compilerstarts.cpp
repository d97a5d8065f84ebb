// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/compiler.h"

#include <algorithm>

namespace semestr::planner {

void Compiler::makeDomains()
{
    const int count = static_cast<int>(m_model.units.size());
    m_model.startCost.assign(at(count) * at(m_model.slots), 0);
    for (int unit = 0; unit < count; ++unit)
        forbidByGrid(unit);
    judgeStarts();
    judgeOnlyRooms();
    for (int unit = 0; unit < count; ++unit) {
        Unit &mine = m_model.units[at(unit)];
        for (Slot slot = 0; slot < m_model.slots; ++slot)
            if (m_model.costAt(unit, slot) != Model::notThere)
                mine.starts.push_back(slot);
        mine.fixed = mine.fixed || mine.starts.size() <= 1;
    }
}

void Compiler::forbidByGrid(int unit)
{
    const Unit &mine = m_model.units[at(unit)];
    for (Slot slot = 0; slot < m_model.slots; ++slot)
        if (!fitsGrid(mine, slot) || !allAreThere(mine, slot))
            startCost(unit, slot) = Model::notThere;
    for (int part = mine.firstPart; part < mine.firstPart + mine.parts; ++part) {
        const LessonId id = m_model.parts[at(part)].lesson;
        if (lesson(id).locks.time == LockOrigin::None || m_problem.given.empty())
            continue;
        for (Slot slot = 0; slot < m_model.slots; ++slot)
            if (slot + m_model.parts[at(part)].offset != m_problem.given[at(id)].start)
                startCost(unit, slot) = Model::notThere;
    }
}

bool Compiler::fitsGrid(const Unit &unit, Slot slot) const
{
    if (unit.weeks > 1 && slot >= m_problem.cycle.slotsOfWeek())
        return false;
    if (m_problem.cycle.periodOf(slot) + unit.length > m_model.periods)
        return false;
    for (int week = 0; week < unit.weeks; ++week)
        for (int k = 0; k < unit.length; ++k)
            if (m_problem.cycle.isBreak(slot + week * m_problem.cycle.slotsOfWeek() + k))
                return false;
    return true;
}

bool Compiler::allAreThere(const Unit &unit, Slot slot) const
{
    for (const Span &span : unit.spans) {
        for (int k = 0; k < span.length; ++k) {
            const Slot cell = slot + span.offset + k;
            if (span.resource >= m_model.firstRoom && isClosed(span.resource - m_model.firstRoom, cell))
                return false;
            if (span.resource >= m_model.people)
                continue;
            if (m_model.rulesOf[at(span.resource)].away[at(m_problem.cycle.dayOf(cell))] & bit(cell))
                return false;
        }
    }
    return true;
}

std::vector<bool> Compiler::marked(const std::vector<Slot> &slots) const
{
    std::vector<bool> marks(at(m_model.slots), false);
    for (Slot slot : slots)
        marks[at(slot)] = true;
    return marks;
}

void Compiler::judgeOnlyRooms()
{
    for (const Part &part : m_model.parts) {
        if (part.fixedRoom == none)
            continue; // the search finds the other rooms, and what their slots cost
        const std::int32_t *slots = &m_model.roomSlotSoft[at(part.fixedRoom) * at(m_model.slots)];
        const Unit &unit = m_model.units[at(part.unit)];
        for (Slot start = 0; start < m_model.slots; ++start) {
            if (startCost(part.unit, start) == Model::notThere)
                continue;
            for (int week = 0; week < unit.weeks; ++week)
                for (int k = 0; k < lesson(part.lesson).periods; ++k)
                    startCost(part.unit, start) +=
                        slots[start + part.offset + week * m_problem.cycle.slotsOfWeek() + k];
        }
    }
}

void Compiler::judgeStarts()
{
    forEach<StartsIn>([this](const Rule &rule, const StartsIn &in) {
        const std::vector<bool> good = marked(in.starts);
        for (LessonId id : in.lessons)
            judgeLesson(id, rule.weight, [&good](Slot slot) { return good[at(slot)] ? 0 : 1; });
    });
    forEach<LiesIn>([this](const Rule &rule, const LiesIn &in) {
        const std::vector<bool> good = marked(in.slots);
        for (LessonId id : in.lessons)
            judgeLesson(id, rule.weight, [&](Slot slot) { return missed(id, slot, good, false); });
    });
    forEach<Away>([this](const Rule &rule, const Away &away) {
        if (rule.weight.hard)
            return;
        const std::vector<bool> bad = marked(away.slots);
        for (std::size_t id = 0; id < m_problem.lessons.size(); ++id)
            for (PersonId person : m_problem.lessons[id].people)
                if (std::find(away.people.begin(), away.people.end(), person) != away.people.end())
                    judgeLesson(static_cast<int>(id), rule.weight,
                                [&](Slot slot) { return missed(static_cast<int>(id), slot, bad, true); });
    });
}

int Compiler::missed(LessonId id, Slot start, const std::vector<bool> &marks, bool counted) const
{
    int sum = 0;
    const int weeks = lesson(id).everyWeek ? m_problem.cycle.weeks : 1;
    for (int week = 0; week < weeks; ++week)
        for (int k = 0; k < lesson(id).periods; ++k)
            sum += marks[at(start + week * m_problem.cycle.slotsOfWeek() + k)] == counted ? 1 : 0;
    return sum;
}

} // namespace semestr::planner
