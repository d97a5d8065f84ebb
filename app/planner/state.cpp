// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/state.h"

namespace semestr::planner {

State::State(const Model &model)
    : m_model(model)
    , m_start(model.units.size(), nowhere)
    , m_choice(model.parts.size(), 0)
    , m_cells(at(model.resources) * at(model.slots))
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
        base += course.what == Counts::Rooms ? static_cast<int>(model.problem.rooms.size()) : model.days;
        if (course.what == Counts::Days)
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
            touch(span.resource, m_model.dayOf[at(start + span.offset)]);
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

void State::touch(int person, int day)
{
    if (!m_open)
        return;
    const std::size_t cell = at(person * m_model.days + day);
    if (m_touchedDay[cell] == m_stamp)
        return;
    m_touchedDay[cell] = m_stamp;
    m_touched.emplace_back(person, day);
    m_savedDays.push_back({person, day, m_days[cell]});
}

void State::take(int resource, Slot slot, int length, int unit)
{
    Cell *cell = &m_cells[cellOf(resource, slot)];
    const int capacity = m_model.capacity[at(resource)];
    std::uint64_t entered = 0;
    for (int k = 0; k < length; ++k, ++cell) {
        cell->sum += unit;
        if (++cell->count > capacity)
            ++m_cost.hard;
        entered |= std::uint64_t(cell->count == 1 ? 1 : 0) << static_cast<unsigned>(k);
    }
    if (!m_model.isMinded[at(resource)])
        return;
    const int day = m_model.dayOf[at(slot)];
    touch(resource, day);
    m_mask[at(resource * m_model.days + day)] |= entered
                                                 << static_cast<unsigned>(slot - day * m_model.periods);
}

void State::release(int resource, Slot slot, int length, int unit)
{
    Cell *cell = &m_cells[cellOf(resource, slot)];
    const int capacity = m_model.capacity[at(resource)];
    std::uint64_t left = 0;
    for (int k = 0; k < length; ++k, ++cell) {
        cell->sum -= unit;
        if (cell->count-- > capacity)
            --m_cost.hard;
        left |= std::uint64_t(cell->count == 0 ? 1 : 0) << static_cast<unsigned>(k);
    }
    if (!m_model.isMinded[at(resource)])
        return;
    const int day = m_model.dayOf[at(slot)];
    touch(resource, day);
    m_mask[at(resource * m_model.days + day)] &=
        ~(left << static_cast<unsigned>(slot - day * m_model.periods));
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
