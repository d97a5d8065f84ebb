// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/state.h"

#include <algorithm>
#include <bit>

namespace semestr::planner {

State::DayFacts State::dayFacts(int person, int day) const
{
    const PersonRules &rules = m_model.rulesOf[at(person)];
    DayFacts facts;
    facts.mask = m_mask[at(person * m_model.days + day)];
    if (facts.mask != 0) {
        facts.used = 1;
        const std::uint64_t away = rules.away[at(day)];
        const std::uint64_t low = facts.mask & (~facts.mask + 1);
        const std::uint64_t high = std::bit_floor(facts.mask);
        facts.gaps = static_cast<std::int16_t>(std::popcount((high - low) & ~facts.mask & ~away));
        facts.late = static_cast<std::uint8_t>(std::min(2, std::popcount((low - 1) & ~away)));
        for (std::size_t k = 0; k < rules.intervals.size(); ++k)
            if (facts.mask & rules.intervals[k])
                facts.intervals |= 1U << k;
    }
    judgeDay(person, day, facts);
    facts.late = facts.late > 0 ? 1 : 0;
    return facts;
}

void State::judgeDay(int person, int day, DayFacts &facts) const
{
    const PersonRules &rules = m_model.rulesOf[at(person)];
    const int load = std::popcount(facts.mask);
    const auto charge = [&facts](const UnitCost &cost, int units) {
        facts.hard += cost.hard * units;
        facts.soft += cost.soft * units;
    };
    for (const DayRule &rule : rules.day) {
        switch (rule.kind) {
        case DayRuleKind::Load:
            if (load > 0 || rule.emptyCounts)
                charge(rule.cost, load < rule.minimum || load > rule.maximum ? 1 : 0);
            break;
        case DayRuleKind::LoadPeriods:
            if (load > 0 || rule.emptyCounts)
                charge(rule.cost, std::max(0, rule.minimum - load) + std::max(0, load - rule.maximum));
            break;
        case DayRuleKind::Run: {
            std::uint64_t longer = facts.mask;
            for (int k = 0; k < rule.maximum && longer != 0; ++k)
                longer &= longer >> 1U;
            charge(rule.cost, std::popcount(longer & ~(longer << 1U)));
            break;
        }
        case DayRuleKind::Gaps:
            charge(rule.cost, std::max(0, facts.gaps - rule.maximum));
            break;
        case DayRuleKind::Lonely:
            charge(rule.cost, std::popcount(facts.mask & ~(facts.mask << 1U) & ~(facts.mask >> 1U)));
            break;
        case DayRuleKind::Late:
            charge(rule.cost, facts.late >= 2 ? 1 : 0);
            break;
        case DayRuleKind::Changes:
        case DayRuleKind::Pause:
            judgeBuildings(person, day, rule, facts);
            break;
        }
    }
    for (const EndingLesson &ending : rules.endings) {
        const Slot start = startOf(ending.unit);
        const int weeks = m_model.units[at(ending.unit)].weeks;
        for (int week = 0; start != nowhere && week < weeks; ++week) {
            const Slot slot = start + week * m_model.problem.cycle.slotsOfWeek();
            const int end = slot % m_model.periods + ending.end;
            if (slot / m_model.periods == day && end < m_model.periods && (facts.mask >> end) != 0)
                charge(ending.cost, 1);
        }
    }
}

int State::buildingOf(int person, Slot slot) const
{
    const int unit = unitIn(person, slot);
    if (unit < 0)
        return none;
    const Unit &mine = m_model.units[at(unit)];
    for (int part = mine.firstPart; part < mine.firstPart + mine.parts; ++part) {
        const std::vector<PersonId> &people =
            m_model.problem.lessons[at(m_model.parts[at(part)].lesson)].people;
        if (std::find(people.begin(), people.end(), person) == people.end())
            continue;
        const RoomId room = roomOf(part);
        return room == none ? none : m_model.problem.rooms[at(room)].building;
    }
    return none;
}

void State::judgeBuildings(int person, int day, const DayRule &rule, DayFacts &facts) const
{
    int changes = 0;
    int rushed = 0;
    int lastBuilding = none;
    int lastPeriod = 0;
    for (int period = 0; period < m_model.periods; ++period) {
        if (!(facts.mask >> period & 1U))
            continue;
        const int building = buildingOf(person, day * m_model.periods + period);
        if (building == none)
            continue;
        if (lastBuilding != none && building != lastBuilding) {
            ++changes;
            int needed = rule.minimum;
            if (!m_model.problem.travel.empty())
                needed = std::max(needed, m_model.problem.travel[at(lastBuilding)][at(building)]);
            if (period - lastPeriod - 1 < needed)
                ++rushed;
        }
        lastBuilding = building;
        lastPeriod = period;
    }
    const int units = rule.kind == DayRuleKind::Changes ? std::max(0, changes - rule.maximum) : rushed;
    facts.hard += rule.cost.hard * units;
    facts.soft += rule.cost.soft * units;
}

int State::intervalDays(int person, int interval) const
{
    int sum = 0;
    for (int day = 0; day < m_model.days; ++day)
        sum += m_days[at(person * m_model.days + day)].intervals >> interval & 1U ? 1 : 0;
    return sum;
}

Cost State::cycleCost(int person, const PersonFacts &facts) const
{
    Cost cost;
    for (const CycleRule &rule : m_model.rulesOf[at(person)].cycle) {
        int units = 0;
        switch (rule.kind) {
        case CycleRuleKind::Gaps:
            units = std::max(0, facts.gaps - rule.maximum);
            break;
        case CycleRuleKind::Days:
            units = std::max(0, facts.used - rule.maximum) + std::max(0, rule.minimum - facts.used);
            break;
        case CycleRuleKind::Interval: {
            const int days = intervalDays(person, rule.interval);
            units = std::max(0, days - rule.maximum) + std::max(0, rule.minimum - days);
            break;
        }
        case CycleRuleKind::Late:
            units = std::max(0, facts.late - rule.maximum);
            break;
        }
        cost += rule.cost.times(units);
    }
    return cost;
}

} // namespace semestr::planner
