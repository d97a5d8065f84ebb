// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/planner/model.h"
#include "app/planner/random.h"

namespace semestr::planner {

// A timetable, complete or not, whose cost is kept true while units are lifted and put. Clashes are allowed
// and cost; so is everything but a start outside a unit's domain.
//
// Changes are tried between `begin` and `commit` or `rollback`: cost() is right after `settle`.
class State
{
public:
    explicit State(const Model &model);

    const Model &model() const { return m_model; }
    Slot startOf(int unit) const { return m_start[at(unit)]; }
    bool isPlaced(int unit) const { return m_start[at(unit)] != nowhere; }
    RoomId roomOf(int part) const;
    int placedLessons() const { return m_placedLessons; }

    // Unplaced lessons count one hard unit a period.
    Cost cost() const { return m_cost; }

    void begin();
    void lift(int unit);
    // Puts a lifted unit at a start of its domain and finds rooms for its lessons.
    void put(int unit, Slot start, Random &random);
    // Moves a lesson to another of its rooms.
    void moveRoom(int part, int choice);
    void settle();
    void commit();
    void rollback();

    // Who is there: the only unit in a resource's slot, `none` when nobody is, `several` when units clash.
    static constexpr int several = -2;
    int unitIn(int resource, Slot slot) const
    {
        const Cell &cell = m_cells[cellOf(resource, slot)];
        return cell.count == 0 ? none : cell.count == 1 ? cell.sum : several;
    }
    int countIn(int resource, Slot slot) const { return m_cells[cellOf(resource, slot)].count; }
    // Hard units of a person's own rules, over all days and the cycle.
    std::int64_t hardOf(int person) const
    {
        std::int64_t sum = m_people[at(person)].cost.hard;
        for (int day = 0; day < m_model.days; ++day)
            sum += m_days[at(person * m_model.days + day)].hard;
        return sum;
    }
    // Whether something hard is broken between the unit and the pair's other one.
    bool breaks(int unit, const Pair &pair) const
    {
        return isPlaced(unit) && isPlaced(pair.other) &&
               pairCost(pair, startOf(unit), startOf(pair.other)).hard > 0;
    }
    bool breaks(const Triple &triple) const { return tripleCost(triple).hard > 0; }

    // Everything that a state is; costs follow from it.
    struct Snapshot
    {
        std::vector<Slot> starts; // by unit
        std::vector<int> choices; // by part
    };
    Snapshot snapshot() const { return {m_start, m_choice}; }
    void restore(const Snapshot &snapshot);
    // A timetable as far as the domains allow; the rest stays unplaced.
    Snapshot snapshotOf(const Timetable &timetable) const;
    // Units that take part in something hard that is broken, each once.
    void collectGuilty(std::vector<int> &guilty) const;
    Timetable timetable() const;

private:
    struct Cell
    {
        std::int32_t sum = 0; // the units' numbers added: the one that is there when one is
        std::int32_t count = 0;
    };
    struct DayFacts
    {
        std::uint64_t mask = 0;
        std::int32_t hard = 0;
        std::int32_t soft = 0;
        std::int16_t gaps = 0;
        std::uint8_t late = 0;
        std::uint8_t used = 0;
        std::uint32_t intervals = 0; // bits of used intervals
    };
    struct PersonFacts
    {
        std::int32_t gaps = 0;
        std::int32_t used = 0;
        std::int32_t late = 0;
        Cost cost;
    };
    struct SavedUnit
    {
        int unit;
        Slot start;
        int firstRoom; // in m_savedRooms
    };
    struct SavedDay
    {
        int person;
        int day;
        DayFacts facts;
    };
    struct SavedPerson
    {
        int person;
        PersonFacts facts;
    };

    static std::size_t at(int index) { return static_cast<std::size_t>(index); }
    std::size_t cellOf(int resource, Slot slot) const { return at(resource) * at(m_model.slots) + at(slot); }

    void take(int resource, Slot slot, int length, int unit);
    void release(int resource, Slot slot, int length, int unit);
    void touch(int person, int day);
    void enter(int unit, Slot start);
    void takeSpans(int unit, Slot start);
    void releaseSpans(int unit, Slot start);
    void takeRoom(int part, int choice, Slot start);
    void releaseRoom(int part, Slot start);
    int chooseRoom(int part, Slot start, Random &random) const;
    // What a room costs whoever else is in it, and with those.
    Cost ownRoomCost(int part, int choice, Slot start) const;
    Cost roomCost(int part, int choice, Slot start) const;
    Cost courseCost(int course, int key, int by);
    int courseUnits(int course, int lessons) const;
    bool isCourseBroken(int part, Slot start) const;
    void countCourses(int part, bool days, int key, int by);
    void remember(int unit);

    bool isGuilty(int unit) const;
    Cost relationCost(int unit, Slot start) const;
    Cost pairCost(const Pair &pair, Slot mine, Slot other) const;
    Cost tripleCost(const Triple &triple) const;
    DayFacts dayFacts(int person, int day) const;
    void judgeDay(int person, int day, DayFacts &facts) const;
    void judgeBuildings(int person, int day, const DayRule &rule, DayFacts &facts) const;
    int buildingOf(int person, Slot slot) const;
    Cost cycleCost(int person, const PersonFacts &facts) const;
    int intervalDays(int person, int interval) const;

    const Model &m_model;
    std::vector<Slot> m_start;         // by unit
    std::vector<int> m_choice;         // by part: index into its choices
    std::vector<Cell> m_cells;         // resources × slots
    std::vector<std::uint64_t> m_mask; // people × days
    std::vector<DayFacts> m_days;      // people × days
    std::vector<PersonFacts> m_people;
    std::vector<int> m_courseCount; // by course × (days or rooms)
    std::vector<int> m_courseBase;
    std::vector<int> m_courseUsed;
    int m_placedLessons = 0;
    Cost m_cost;

    bool m_open = false;
    Cost m_savedCost;
    std::vector<SavedUnit> m_savedUnits;
    std::vector<int> m_savedChoices;
    std::vector<SavedDay> m_savedDays;
    std::vector<SavedPerson> m_savedPeople;
    std::vector<std::uint32_t> m_touchedDay; // people × days: stamp
    std::vector<std::uint32_t> m_touchedPerson;
    std::vector<std::uint32_t> m_touchedUnit;
    std::vector<std::pair<int, int>> m_touched;
    std::uint32_t m_stamp = 0;
};

} // namespace semestr::planner
