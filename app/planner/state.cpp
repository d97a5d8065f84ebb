// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/state.h"

#include <algorithm>
#include <bit>

namespace semestr::planner {

State::State(const Model &model)
    : m_model(model)
    , m_start(model.units.size(), nowhere)
    , m_choice(model.parts.size(), 0)
    , m_count(at(model.resources) * at(model.slots), 0)
    , m_sum(m_count.size(), 0)
    , m_mask(at(model.people) * at(model.days), 0)
    , m_days(m_mask.size())
    , m_people(at(model.people))
    , m_touchedDay(m_mask.size(), 0)
    , m_touchedPerson(at(model.people), 0)
    , m_touchedUnit(model.units.size(), 0)
{
    int base = 0;
    for (const Course &course : model.courses) {
        m_courseBase.push_back(base);
        base += course.rooms ? static_cast<int>(model.problem.rooms.size()) : model.days;
        if (!course.rooms)
            m_cost += course.cost.times(course.amount);
    }
    m_courseCount.assign(at(base), 0);
    m_courseUsed.assign(model.courses.size(), 0);
    for (const Part &part : model.parts)
        m_cost.hard += model.problem.lessons[at(part.lesson)].periods;
    m_cost += model.roomsAnyway;
    for (const Pair &pair : model.innerPairs)
        m_cost += pairCost(pair, 0, 0);
    for (int person = 0; person < model.people; ++person) {
        if (model.rulesOf[at(person)].isFree())
            continue;
        PersonFacts &facts = m_people[at(person)];
        for (int day = 0; day < model.days; ++day) {
            DayFacts &made = m_days[at(person * model.days + day)];
            made = dayFacts(person, day);
            m_cost.hard += made.hard;
            m_cost.soft += made.soft;
        }
        facts.cost = cycleCost(person, facts);
        m_cost += facts.cost;
    }
}

RoomId State::roomOf(int part) const
{
    const Part &mine = m_model.parts[at(part)];
    if (mine.fixedRoom != none || mine.rooms == 0)
        return mine.fixedRoom;
    return m_model.roomChoices[at(mine.firstRoom + m_choice[at(part)])].room;
}

// ---- changes ----

void State::begin()
{
    m_open = true;
    m_savedCost = m_cost;
    m_savedUnits.clear();
    m_savedChoices.clear();
    m_savedDays.clear();
    m_savedPeople.clear();
    m_touched.clear();
    ++m_stamp;
}

void State::commit()
{
    m_open = false;
}

void State::rollback()
{
    m_open = false;
    for (const SavedUnit &saved : m_savedUnits)
        if (isPlaced(saved.unit)) {
            releaseSpans(saved.unit, startOf(saved.unit));
            m_start[at(saved.unit)] = nowhere;
            m_placedLessons -= m_model.units[at(saved.unit)].parts;
        }
    for (const SavedUnit &saved : m_savedUnits) {
        const Unit &unit = m_model.units[at(saved.unit)];
        for (int k = 0; k < unit.parts; ++k)
            m_choice[at(unit.firstPart + k)] = m_savedChoices[at(saved.firstRoom + k)];
        if (saved.start == nowhere)
            continue;
        m_start[at(saved.unit)] = saved.start;
        takeSpans(saved.unit, saved.start);
        m_placedLessons += unit.parts;
    }
    for (const SavedDay &saved : m_savedDays)
        m_days[at(saved.person * m_model.days + saved.day)] = saved.facts;
    for (const SavedPerson &saved : m_savedPeople)
        m_people[at(saved.person)] = saved.facts;
    m_cost = m_savedCost;
}

void State::remember(int unit)
{
    if (!m_open || m_touchedUnit[at(unit)] == m_stamp)
        return;
    m_touchedUnit[at(unit)] = m_stamp;
    m_savedUnits.push_back({unit, startOf(unit), static_cast<int>(m_savedChoices.size())});
    const Unit &mine = m_model.units[at(unit)];
    for (int k = 0; k < mine.parts; ++k)
        m_savedChoices.push_back(m_choice[at(mine.firstPart + k)]);
}

void State::lift(int unit)
{
    remember(unit);
    const Slot start = startOf(unit);
    m_cost -= relationCost(unit, start);
    m_cost.soft -= m_model.costAt(unit, start);
    releaseSpans(unit, start);
    m_start[at(unit)] = nowhere;
    const Unit &mine = m_model.units[at(unit)];
    m_placedLessons -= mine.parts;
    for (int part = mine.firstPart; part < mine.firstPart + mine.parts; ++part)
        m_cost.hard += m_model.problem.lessons[at(m_model.parts[at(part)].lesson)].periods;
}

void State::put(int unit, Slot start, Random &random)
{
    remember(unit);
    const Unit &mine = m_model.units[at(unit)];
    for (int part = mine.firstPart; part < mine.firstPart + mine.parts; ++part)
        if (m_model.parts[at(part)].rooms > 1)
            m_choice[at(part)] = chooseRoom(part, start, random);
    takeSpans(unit, start);
    enter(unit, start);
}

// The unit stands at its new start with its resources taken: what it costs beside these.
void State::enter(int unit, Slot start)
{
    m_start[at(unit)] = start;
    const Unit &mine = m_model.units[at(unit)];
    for (int part = mine.firstPart; part < mine.firstPart + mine.parts; ++part)
        m_cost.hard -= m_model.problem.lessons[at(m_model.parts[at(part)].lesson)].periods;
    m_cost += relationCost(unit, start);
    m_cost.soft += m_model.costAt(unit, start);
    m_placedLessons += mine.parts;
}

void State::moveRoom(int part, int choice)
{
    const int unit = m_model.parts[at(part)].unit;
    remember(unit);
    const Slot start = startOf(unit);
    releaseRoom(part, start);
    takeRoom(part, choice, start);
    for (const Span &span : m_model.units[at(unit)].spans)
        if (span.resource < m_model.people && m_model.rulesOf[at(span.resource)].buildings)
            touch(span.resource, start + span.offset);
}

void State::settle()
{
    for (const auto &[person, day] : m_touched) {
        DayFacts &old = m_days[at(person * m_model.days + day)];
        const PersonRules &rules = m_model.rulesOf[at(person)];
        if (old.mask == m_mask[at(person * m_model.days + day)] && !rules.buildings && rules.endings.empty())
            continue;
        const DayFacts made = dayFacts(person, day);
        m_cost.hard += made.hard - old.hard;
        m_cost.soft += made.soft - old.soft;
        PersonFacts &facts = m_people[at(person)];
        if (m_touchedPerson[at(person)] != m_stamp) {
            m_touchedPerson[at(person)] = m_stamp;
            m_savedPeople.push_back({person, facts});
        }
        facts.gaps += made.gaps - old.gaps;
        facts.late += made.late - old.late;
        facts.used += made.used - old.used;
        old = made;
    }
    for (const SavedPerson &saved : m_savedPeople) {
        PersonFacts &facts = m_people[at(saved.person)];
        const Cost made = cycleCost(saved.person, facts);
        m_cost += made;
        m_cost -= facts.cost;
        facts.cost = made;
    }
}

// ---- who is where ----

void State::touch(int person, Slot slot)
{
    if (!m_open)
        return;
    const int day = slot / m_model.periods;
    const std::size_t cell = at(person * m_model.days + day);
    if (m_touchedDay[cell] == m_stamp)
        return;
    m_touchedDay[cell] = m_stamp;
    m_touched.emplace_back(person, day);
    m_savedDays.push_back({person, day, m_days[cell]});
}

void State::take(int resource, Slot slot, int length, int unit)
{
    const bool isPerson = resource < m_model.people && !m_model.rulesOf[at(resource)].isFree();
    if (isPerson)
        touch(resource, slot);
    const int capacity = m_model.capacity[at(resource)];
    for (Slot cell = slot; cell < slot + length; ++cell) {
        std::uint8_t &count = m_count[cellOf(resource, cell)];
        m_sum[cellOf(resource, cell)] += unit;
        if (++count > capacity)
            ++m_cost.hard;
        if (isPerson && count == 1)
            m_mask[at(resource * m_model.days + cell / m_model.periods)] |= std::uint64_t(1)
                                                                            << (cell % m_model.periods);
    }
}

void State::release(int resource, Slot slot, int length, int unit)
{
    const bool isPerson = resource < m_model.people && !m_model.rulesOf[at(resource)].isFree();
    if (isPerson)
        touch(resource, slot);
    const int capacity = m_model.capacity[at(resource)];
    for (Slot cell = slot; cell < slot + length; ++cell) {
        std::uint8_t &count = m_count[cellOf(resource, cell)];
        m_sum[cellOf(resource, cell)] -= unit;
        if (count-- > capacity)
            --m_cost.hard;
        if (isPerson && count == 0)
            m_mask[at(resource * m_model.days + cell / m_model.periods)] &=
                ~(std::uint64_t(1) << (cell % m_model.periods));
    }
}

void State::takeSpans(int unit, Slot start)
{
    const Unit &mine = m_model.units[at(unit)];
    for (const Span &span : mine.spans)
        take(span.resource, start + span.offset, span.length, unit);
    for (int part = mine.firstPart; part < mine.firstPart + mine.parts; ++part) {
        if (m_model.parts[at(part)].rooms > 0)
            takeRoom(part, m_choice[at(part)], start);
        if (!m_model.coursesOf[at(part)].empty())
            countCourses(part, true, start, 1);
    }
}

void State::releaseSpans(int unit, Slot start)
{
    const Unit &mine = m_model.units[at(unit)];
    for (const Span &span : mine.spans)
        release(span.resource, start + span.offset, span.length, unit);
    for (int part = mine.firstPart; part < mine.firstPart + mine.parts; ++part) {
        if (m_model.parts[at(part)].rooms > 0)
            releaseRoom(part, start);
        if (!m_model.coursesOf[at(part)].empty())
            countCourses(part, true, start, -1);
    }
}

// ---- rooms ----

Cost State::roomCost(int part, int choice, Slot start) const
{
    const Part &mine = m_model.parts[at(part)];
    const RoomChoice &room = m_model.roomChoices[at(mine.firstRoom + choice)];
    Cost cost{room.cost.hard, room.cost.soft};
    if (room.room == none)
        return cost;
    const int length = m_model.problem.lessons[at(mine.lesson)].periods;
    const int week = m_model.problem.cycle.slotsOfWeek();
    start += mine.offset;
    const int resource = m_model.firstRoom + room.room;
    for (int k = 0; k < m_model.units[at(mine.unit)].weeks; ++k)
        for (Slot slot = start + k * week; slot < start + k * week + length; ++slot) {
            const std::size_t cell = at(room.room) * at(m_model.slots) + at(slot);
            cost.hard += m_model.roomSlotClosed[cell];
            cost.soft += m_model.roomSlotSoft[cell];
            if (m_count[cellOf(resource, slot)] >= m_model.capacity[at(resource)])
                ++cost.hard;
        }
    for (int course : m_model.coursesOf[at(part)])
        if (m_model.courses[at(course)].rooms &&
            m_courseCount[at(m_courseBase[at(course)] + room.room)] == 0 &&
            m_courseUsed[at(course)] >= m_model.courses[at(course)].amount)
            cost += m_model.courses[at(course)].cost.times(1);
    return cost;
}

// The room that it has, when nothing speaks against it; else the cheapest, and among equals any.
int State::chooseRoom(int part, Slot start, Random &random) const
{
    const Part &mine = m_model.parts[at(part)];
    const int kept = m_choice[at(part)];
    if (mine.rooms == 1)
        return kept;
    int best = kept;
    Cost bestCost = roomCost(part, kept, start);
    if (bestCost == Cost{})
        return kept;
    const int from = random.below(mine.rooms);
    for (int k = 0; k < mine.rooms; ++k) {
        const int choice = from + k < mine.rooms ? from + k : from + k - mine.rooms;
        const Cost cost = roomCost(part, choice, start);
        if (cost.hard < bestCost.hard || (cost.hard == bestCost.hard && cost.soft < bestCost.soft)) {
            best = choice;
            bestCost = cost;
            if (cost == Cost{})
                break;
        }
    }
    return best;
}

void State::takeRoom(int part, int choice, Slot start)
{
    const Part &mine = m_model.parts[at(part)];
    m_choice[at(part)] = choice;
    const RoomChoice &room = m_model.roomChoices[at(mine.firstRoom + choice)];
    m_cost.hard += room.cost.hard;
    m_cost.soft += room.cost.soft;
    if (room.room == none)
        return;
    const int length = m_model.problem.lessons[at(mine.lesson)].periods;
    for (int week = 0; week < m_model.units[at(mine.unit)].weeks; ++week) {
        const Slot first = start + mine.offset + week * m_model.problem.cycle.slotsOfWeek();
        take(m_model.firstRoom + room.room, first, length, mine.unit);
        for (Slot slot = first; slot < first + length; ++slot) {
            m_cost.hard += m_model.roomSlotClosed[at(room.room) * at(m_model.slots) + at(slot)];
            m_cost.soft += m_model.roomSlotSoft[at(room.room) * at(m_model.slots) + at(slot)];
        }
    }
    countCourses(part, false, room.room, 1);
}

void State::releaseRoom(int part, Slot start)
{
    const Part &mine = m_model.parts[at(part)];
    const RoomChoice &room = m_model.roomChoices[at(mine.firstRoom + m_choice[at(part)])];
    m_cost.hard -= room.cost.hard;
    m_cost.soft -= room.cost.soft;
    if (room.room == none)
        return;
    const int length = m_model.problem.lessons[at(mine.lesson)].periods;
    for (int week = 0; week < m_model.units[at(mine.unit)].weeks; ++week) {
        const Slot first = start + mine.offset + week * m_model.problem.cycle.slotsOfWeek();
        release(m_model.firstRoom + room.room, first, length, mine.unit);
        for (Slot slot = first; slot < first + length; ++slot) {
            m_cost.hard -= m_model.roomSlotClosed[at(room.room) * at(m_model.slots) + at(slot)];
            m_cost.soft -= m_model.roomSlotSoft[at(room.room) * at(m_model.slots) + at(slot)];
        }
    }
    countCourses(part, false, room.room, -1);
}

// ---- relations ----

// One lesson more or less of its courses at a key: its slot for courses by days, its room for those by rooms.
void State::countCourses(int part, bool days, int key, int by)
{
    const int weeks = days ? m_model.units[at(m_model.parts[at(part)].unit)].weeks : 1;
    for (int course : m_model.coursesOf[at(part)]) {
        if (m_model.courses[at(course)].rooms == days)
            continue;
        for (int week = 0; week < weeks; ++week) {
            const Slot slot = key + week * m_model.problem.cycle.slotsOfWeek();
            m_cost += courseCost(course, days ? slot / m_model.periods : key, by);
        }
    }
}

Cost State::courseCost(int course, int key, int by)
{
    const Course &mine = m_model.courses[at(course)];
    int &count = m_courseCount[at(m_courseBase[at(course)] + key)];
    int &used = m_courseUsed[at(course)];
    const auto broken = [&mine](int keys) {
        return std::max(0, mine.rooms ? keys - mine.amount : mine.amount - keys);
    };
    const int before = broken(used);
    count += by;
    if (by > 0 && count == 1)
        ++used;
    else if (by < 0 && count == 0)
        --used;
    return mine.cost.times(broken(used) - before);
}

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

// Nothing but breaks lies from the end of one to the begin of the other, both on one day.
bool onlyBreaksBetween(const Cycle &cycle, Slot end, Slot begin)
{
    while (end < begin && cycle.isBreak(end))
        ++end;
    return end >= begin;
}

bool adjoins(const Cycle &cycle, Slot end, Slot begin)
{
    return end <= begin && onlyBreaksBetween(cycle, end, begin);
}

} // namespace

Cost State::pairCost(const Pair &pair, Slot mine, Slot other) const
{
    const Cycle &cycle = m_model.problem.cycle;
    mine += pair.offset;
    other += pair.otherOffset;
    if (pair.withinWeek) {
        mine %= cycle.slotsOfWeek();
        other %= cycle.slotsOfWeek();
    }
    const int days = mine / m_model.periods - other / m_model.periods;
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
        if (apart == 0 && pair.adjoinHard != 0 && !onlyBreaksBetween(cycle, firstEnd, second))
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
    const auto startsAt = [&](int index) { return startOf(triple.units[index]) + triple.offsets[index]; };
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
            if (m_count[cellOf(span.resource, slot)] > m_model.capacity[at(span.resource)])
                return true;
        if (span.resource >= m_model.people || m_model.rulesOf[at(span.resource)].isFree())
            continue;
        if (m_people[at(span.resource)].cost.hard > 0)
            return true;
        const int day = (start + span.offset) / m_model.periods;
        if (m_days[at(span.resource * m_model.days + day)].hard > 0)
            return true;
    }
    for (int part = mine.firstPart; part < mine.firstPart + mine.parts; ++part) {
        const RoomId room = m_model.parts[at(part)].rooms > 0 ? roomOf(part) : none;
        if (room != none &&
            m_count[cellOf(m_model.firstRoom + room, start + m_model.parts[at(part)].offset)] >
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

// ---- people ----

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

// ---- whole timetables ----

Timetable State::timetable() const
{
    Timetable made(m_model.problem.lessons.size());
    for (std::size_t part = 0; part < m_model.parts.size(); ++part) {
        const Part &mine = m_model.parts[part];
        if (isPlaced(mine.unit))
            made[at(mine.lesson)] = {startOf(mine.unit) + mine.offset, roomOf(static_cast<int>(part))};
    }
    return made;
}

State::Snapshot State::snapshotOf(const Timetable &timetable) const
{
    Snapshot made{std::vector<Slot>(m_start.size(), nowhere), m_choice};
    for (std::size_t part = 0; part < m_model.parts.size(); ++part) {
        const Part &mine = m_model.parts[part];
        const Placement &there = timetable[at(mine.lesson)];
        if (there.start != nowhere && m_model.mayStart(mine.unit, there.start - mine.offset))
            made.starts[at(mine.unit)] = there.start - mine.offset;
        for (int k = 0; k < mine.rooms; ++k)
            if (m_model.roomChoices[at(mine.firstRoom + k)].room == there.room)
                made.choices[part] = k;
    }
    return made;
}

void State::restore(const Snapshot &snapshot)
{
    const int units = static_cast<int>(m_model.units.size());
    begin();
    for (int unit = 0; unit < units; ++unit)
        if (isPlaced(unit))
            lift(unit);
    m_choice = snapshot.choices;
    for (int unit = 0; unit < units; ++unit)
        if (snapshot.starts[at(unit)] != nowhere) {
            takeSpans(unit, snapshot.starts[at(unit)]);
            enter(unit, snapshot.starts[at(unit)]);
        }
    settle();
    commit();
}

} // namespace semestr::planner
