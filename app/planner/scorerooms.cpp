// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planner/scoredemands.h"

#include <algorithm>
#include <functional>
#include <set>

namespace semestr::planner {

namespace {

// A walk of a person from one building to another within a day.
struct Change
{
    int fromBuilding = none;
    int toBuilding = none;
    int free = 0; // periods between the two lessons
};

int buildingAt(PersonId person, Slot slot, const ScoreTables &tables)
{
    const LessonId lesson = tables.lessonAt(person, slot);
    const RoomId room = lesson == none ? none : tables.room(lesson);
    return room == none ? none : tables.problem().rooms[ScoreTables::index(room)].building;
}

std::vector<Change> changesOn(PersonId person, int day, const ScoreTables &tables)
{
    std::vector<Change> changes;
    int last = none;
    int lastPeriod = 0;
    for (const int period : tables.periodsTaken(person, day)) {
        const int building = buildingAt(person, tables.cycle().slotAt(day, period), tables);
        if (building == none)
            continue;
        if (last != none && last != building)
            changes.push_back({last, building, period - lastPeriod - 1});
        last = building;
        lastPeriod = period;
    }
    return changes;
}

long sumOfDays(const std::vector<PersonId> &people, const ScoreTables &tables,
               const std::function<long(const std::vector<Change> &)> &units)
{
    long sum = 0;
    for (const PersonId person : people) {
        for (int day = 0; day < tables.cycle().allDays(); ++day)
            sum += units(changesOn(person, day, tables));
    }
    return sum;
}

int wayOf(const Change &change, const Problem &problem)
{
    if (problem.travel.empty())
        return 0;
    return problem.travel[ScoreTables::index(change.fromBuilding)][ScoreTables::index(change.toBuilding)];
}

} // namespace

long unitsOf(const HeldIn &demand, const ScoreTables &tables)
{
    long units = 0;
    for (const LessonId lesson : tables.placedOf(demand.lessons)) {
        const auto &rooms = demand.rooms;
        const bool held = tables.room(lesson) != none &&
                          std::find(rooms.begin(), rooms.end(), tables.room(lesson)) != rooms.end();
        units += held ? 0 : 1;
    }
    return units;
}

long unitsOf(const RoomClosed &demand, const ScoreTables &tables)
{
    return std::count_if(demand.slots.begin(), demand.slots.end(),
                         [&](Slot slot) { return tables.inRoom(demand.room, slot) > 0; });
}

long unitsOf(const Seats &demand, const ScoreTables &tables)
{
    long units = 0;
    const Problem &problem = tables.problem();
    for (std::size_t i = 0; i < problem.lessons.size(); ++i) {
        const auto lesson = static_cast<LessonId>(i);
        if (!tables.isPlaced(lesson) || tables.room(lesson) == none)
            continue;
        const int seats = problem.rooms[ScoreTables::index(tables.room(lesson))].seats;
        const int missing = std::max(0, problem.lessons[i].students - seats);
        units += demand.perSeat ? missing : std::min(1, missing);
    }
    return units;
}

long unitsOf(const RoomsOf &demand, const ScoreTables &tables)
{
    std::set<RoomId> rooms;
    for (const LessonId lesson : tables.placedOf(demand.lessons)) {
        if (tables.room(lesson) != none)
            rooms.insert(tables.room(lesson));
    }
    return std::max(0, static_cast<int>(rooms.size()) - demand.maximum);
}

long unitsOf(const BuildingChanges &demand, const ScoreTables &tables)
{
    return sumOfDays(demand.people, tables, [&](const std::vector<Change> &changes) {
        return std::max(0, static_cast<int>(changes.size()) - demand.maximum);
    });
}

long unitsOf(const BuildingPause &demand, const ScoreTables &tables)
{
    return sumOfDays(demand.people, tables, [&](const std::vector<Change> &changes) {
        return std::count_if(changes.begin(), changes.end(), [&](const Change &change) {
            return change.free < std::max(demand.periods, wayOf(change, tables.problem()));
        });
    });
}

} // namespace semestr::planner
