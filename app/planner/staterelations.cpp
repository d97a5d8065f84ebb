// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/state.h"

#include <algorithm>

namespace semestr::planner {

Cost State::relationCost(int unit, Slot start) const
{
    Cost cost;
    for (const Pair &pair : m_model.pairs[at(unit)]) {
        const Slot other = m_start[at(pair.other)];
        if (other != nowhere)
            cost += pairCost(pair, start, other);
    }
    for (int triple : m_model.triplesOf[at(unit)])
        cost += tripleCost(m_model.triples[at(triple)]);
    return cost;
}

namespace {

// The later one begins where the earlier one ends, or only breaks lie between.
bool adjoins(const Cycle &cycle, Slot end, Slot begin)
{
    if (end > begin)
        return false;
    while (end < begin && cycle.isBreak(end))
        ++end;
    return end == begin;
}

} // namespace

Cost State::pairCost(const Pair &pair, Slot mine, Slot other) const
{
    const Cycle &cycle = m_model.problem.cycle;
    mine += pair.offset;
    other += pair.otherOffset;
    if (pair.withinWeek) { // the one of every week is looked at in the week of the other
        const int week = std::max(mine, other) / cycle.slotsOfWeek() * cycle.slotsOfWeek();
        mine = mine % cycle.slotsOfWeek() + week;
        other = other % cycle.slotsOfWeek() + week;
    }
    const int days = m_model.dayOf[at(mine)] - m_model.dayOf[at(other)];
    const int apart = days < 0 ? -days : days;
    const Slot first = std::min(mine, other);
    const Slot second = std::max(mine, other);
    const bool imFirst = mine < other || (mine == other && pair.earlier);
    const Slot firstEnd = first + (imFirst ? pair.length : pair.otherLength);
    switch (pair.kind) {
    case PairKind::DaysApart: {
        if (apart >= pair.amount)
            return {};
        Cost cost = pair.cost.times(pair.amount - apart);
        if (apart == 0 && pair.adjoinHard != 0 && second > firstEnd)
            cost.hard += pair.adjoinHard;
        return cost;
    }
    case PairKind::DaysTogether:
        return pair.cost.times(std::max(0, apart - pair.amount));
    case PairKind::SameTime:
        return pair.cost.times(mine != other ? 1 : 0);
    case PairKind::SameDay:
        return pair.cost.times(apart != 0 ? 1 : 0);
    case PairKind::SamePeriod:
        return pair.cost.times(mine % m_model.periods != other % m_model.periods ? 1 : 0);
    case PairKind::Overlap:
        return pair.cost.times(std::max(0, std::min(mine + pair.length, other + pair.otherLength) - second));
    case PairKind::Pause:
        return apart != 0 ? Cost{} : pair.cost.times(std::max(0, pair.amount - (second - firstEnd)));
    case PairKind::Follows:
    case PairKind::FollowsMe: {
        const bool iFollow = pair.kind == PairKind::Follows;
        const Slot end = iFollow ? other + pair.otherLength : mine + pair.length;
        const Slot begin = iFollow ? mine : other;
        return pair.cost.times(apart == 0 && adjoins(cycle, end, begin) ? 0 : 1);
    }
    case PairKind::Adjoins:
        return pair.cost.times(apart == 0 && adjoins(cycle, firstEnd, second) ? 0 : 1);
    }
    return {};
}

Cost State::tripleCost(const Triple &triple) const
{
    int order[3] = {0, 1, 2};
    for (int unit : triple.units)
        if (!isPlaced(unit))
            return {};
    const int weekSlots = m_model.problem.cycle.slotsOfWeek();
    int week = 0; // one of every week is looked at in the week of the others
    for (int unit : triple.units)
        week = std::max(week, startOf(unit) / weekSlots);
    const auto startsAt = [&](int index) {
        const int unit = triple.units[index];
        const Slot start = startOf(unit) + triple.offsets[index];
        return m_model.units[at(unit)].weeks > 1 ? start % weekSlots + week * weekSlots : start;
    };
    std::sort(order, order + 3, [&](int a, int b) { return startsAt(a) < startsAt(b); });
    for (int k = 0; k < 2; ++k) {
        const Slot one = startsAt(order[k]);
        const Slot two = startsAt(order[k + 1]);
        if (one / m_model.periods != two / m_model.periods ||
            !adjoins(m_model.problem.cycle, one + triple.lengths[order[k]], two))
            return triple.cost.times(1);
    }
    return {};
}

bool State::isGuilty(int unit) const
{
    const Slot start = startOf(unit);
    if (start == nowhere)
        return true;
    const Unit &mine = m_model.units[at(unit)];
    for (const Span &span : mine.spans) {
        for (Slot slot = start + span.offset; slot < start + span.offset + span.length; ++slot)
            if (countIn(span.resource, slot) > m_model.capacity[at(span.resource)])
                return true;
        if (!m_model.isMinded[at(span.resource)])
            continue;
        if (m_people[at(span.resource)].cost.hard > 0)
            return true;
        const int day = m_model.dayOf[at(start + span.offset)];
        if (m_days[at(span.resource * m_model.days + day)].hard > 0)
            return true;
    }
    for (int part = mine.firstPart; part < mine.firstPart + mine.parts; ++part) {
        if (isCourseBroken(part, start))
            return true;
        const RoomId room = m_model.parts[at(part)].rooms > 0 ? roomOf(part) : none;
        if (room != none && countIn(m_model.firstRoom + room, start + m_model.parts[at(part)].offset) >
                                m_model.capacity[at(m_model.firstRoom + room)])
            return true;
    }
    return relationCost(unit, start).hard > 0;
}

void State::collectGuilty(std::vector<int> &guilty) const
{
    guilty.clear();
    for (int unit = 0; unit < static_cast<int>(m_model.units.size()); ++unit)
        if (!m_model.units[at(unit)].fixed && isGuilty(unit))
            guilty.push_back(unit);
}

} // namespace semestr::planner
