// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/compiler.h"

#include <algorithm>
#include <numeric>

namespace semestr::planner {

void Compiler::compile()
{
    m_model.slots = m_problem.cycle.slots();
    m_model.days = m_problem.cycle.allDays();
    m_model.periods = m_problem.cycle.periods;
    m_model.people = static_cast<int>(m_problem.people.size());
    for (Slot slot = 0; slot < m_model.slots; ++slot)
        m_model.dayOf.push_back(m_problem.cycle.dayOf(slot));
    glue();
    collectAbsences();
    addApartResources();
    m_model.firstRoom = m_model.people + static_cast<int>(m_apart.size());
    m_model.resources = m_model.firstRoom + static_cast<int>(m_problem.rooms.size());
    m_model.capacity.assign(at(m_model.resources), 1);
    for (std::size_t room = 0; room < m_problem.rooms.size(); ++room)
        m_model.capacity[at(m_model.firstRoom) + room] =
            static_cast<std::uint8_t>(std::clamp(m_problem.rooms[room].lessonsAtOnce, 1, 255));
    makeUnits();
    closeRooms();
    chooseRooms();
    makeSpans();
    makeDomains();
    relate();
    rulePeople();
    m_model.isMinded.assign(at(m_model.resources), 0);
    for (int person = 0; person < m_model.people; ++person)
        m_model.isMinded[at(person)] = m_model.rulesOf[at(person)].isFree() ? 0 : 1;
}

std::pair<int, int> Compiler::leader(int id) const
{
    int offset = 0;
    for (; m_leader[at(id)] != id; id = m_leader[at(id)])
        offset += m_offset[at(id)];
    return {id, offset};
}

void Compiler::tie(LessonId first, LessonId second, int later)
{
    if (lesson(first).everyWeek != lesson(second).everyWeek)
        return;
    const auto [one, oneOffset] = leader(first);
    const auto [two, twoOffset] = leader(second);
    if (one == two)
        return;
    m_leader[at(two)] = one;
    m_offset[at(two)] = oneOffset + later - twoOffset;
}

void Compiler::glue()
{
    m_leader.resize(m_problem.lessons.size());
    m_offset.assign(m_problem.lessons.size(), 0);
    std::iota(m_leader.begin(), m_leader.end(), 0);
    forEach<StartsSame>([this](const Rule &rule, const StartsSame &same) {
        if (!rule.weight.hard || same.what != Same::Time)
            return;
        for (std::size_t i = 1; i < same.lessons.size(); ++i)
            tie(same.lessons[0], same.lessons[i], 0);
    });
    const std::vector<bool> &breaks = m_problem.cycle.breaks;
    if (std::find(breaks.begin(), breaks.end(), true) != breaks.end())
        return; // how much later depends on the breaks between
    forEach<Follows>([this](const Rule &rule, const Follows &follows) {
        if (rule.weight.hard)
            tie(follows.first, follows.second, lesson(follows.first).periods);
    });
}

void Compiler::collectAbsences()
{
    m_model.rulesOf.resize(m_problem.people.size());
    std::vector<std::uint64_t> breaks(at(m_model.days), 0);
    for (Slot slot = 0; slot < m_model.slots; ++slot)
        if (m_problem.cycle.isBreak(slot))
            breaks[at(m_problem.cycle.dayOf(slot))] |= bit(slot);
    for (PersonRules &rules : m_model.rulesOf)
        rules.away = breaks;
    forEach<Away>([this](const Rule &rule, const Away &away) {
        for (PersonId person : away.people)
            for (Slot slot : away.slots)
                if (rule.weight.hard)
                    m_model.rulesOf[at(person)].away[at(m_problem.cycle.dayOf(slot))] |= bit(slot);
    });
}

void Compiler::addApartResources()
{
    m_apartOf.resize(m_problem.lessons.size());
    forEach<Apart>([this](const Rule &rule, const Apart &apart) {
        if (!rule.weight.hard)
            return;
        for (LessonId id : apart.lessons)
            m_apartOf[at(id)].push_back(static_cast<int>(m_apart.size()));
        m_apart.push_back(&apart);
    });
}

void Compiler::makeUnits()
{
    const int count = static_cast<int>(m_problem.lessons.size());
    m_model.unitOfLesson.assign(at(count), none);
    m_model.partOfLesson.assign(at(count), none);
    std::vector<std::vector<int>> members(at(count));
    for (int id = 0; id < count; ++id)
        members[at(leader(id).first)].push_back(id);
    for (const std::vector<int> &lessons : members) {
        if (lessons.empty())
            continue;
        Unit unit;
        unit.firstPart = static_cast<int>(m_model.parts.size());
        unit.parts = static_cast<int>(lessons.size());
        unit.weeks = lesson(lessons.front()).everyWeek ? m_problem.cycle.weeks : 1;
        const int number = static_cast<int>(m_model.units.size());
        int first = 0;
        for (int id : lessons)
            first = std::min(first, leader(id).second);
        for (int id : lessons) {
            const int offset = leader(id).second - first;
            unit.length = std::max(unit.length, offset + lesson(id).periods);
            unit.fixed = unit.fixed || lesson(id).locks.time != LockOrigin::None;
            m_model.unitOfLesson[at(id)] = number;
            m_model.partOfLesson[at(id)] = static_cast<int>(m_model.parts.size());
            m_model.parts.push_back({id, number, offset, 0, 0});
        }
        m_model.units.push_back(std::move(unit));
    }
}

void Compiler::makeSpans()
{
    for (std::size_t number = 0; number < m_model.units.size(); ++number) {
        Unit &unit = m_model.units[number];
        for (int part = unit.firstPart; part < unit.firstPart + unit.parts; ++part)
            addSpans(unit, m_model.parts[at(part)]);
    }
}

void Compiler::addSpans(Unit &unit, Part &part)
{
    const Lesson &mine = lesson(part.lesson);
    std::vector<int> resources(mine.people.begin(), mine.people.end());
    for (int apart : m_apartOf[at(part.lesson)])
        resources.push_back(m_model.people + apart);
    if (part.fixedRoom != none)
        resources.push_back(m_model.firstRoom + part.fixedRoom);
    for (int week = 0; week < unit.weeks; ++week)
        for (int resource : resources)
            unit.spans.push_back(
                {resource, week * m_problem.cycle.slotsOfWeek() + part.offset, mine.periods});
}

} // namespace semestr::planner
