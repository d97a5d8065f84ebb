// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/planner/problem.h"

#include <cstdint>

namespace semestr::planner {

// The problem in the shape that the search runs on. Built once, read by every worker at the same time.
//
// A unit is the variable of the search: one lesson, or several whose starts hang together by a hard rule. A
// resource is whatever can be taken once only in a slot: people first, then a seat for every "Apart" rule,
// then rooms.

// Costs are whole numbers, so that adding and taking away never drifts: a soft unit of 1 is softUnit.
inline constexpr std::int64_t softUnit = 10000;

struct Cost
{
    std::int64_t hard = 0; // units of hard rules
    std::int64_t soft = 0; // in 1/softUnit

    Cost &operator+=(Cost other)
    {
        hard += other.hard;
        soft += other.soft;
        return *this;
    }
    Cost &operator-=(Cost other)
    {
        hard -= other.hard;
        soft -= other.soft;
        return *this;
    }
    bool operator==(const Cost &) const = default;
};

// What one unit of a rule adds.
struct UnitCost
{
    std::int32_t hard = 0;
    std::int32_t soft = 0;

    Cost times(std::int64_t units) const { return {hard * units, soft * units}; }
};

// A resource taken by a unit: `length` slots from `start + offset`; the offset reaches into later weeks for
// a unit of every week.
struct Span
{
    int resource = 0;
    int offset = 0;
    int length = 1;
};

// One lesson of a unit.
struct Part
{
    LessonId lesson = none;
    int unit = 0;
    int offset = 0;          // periods after the unit's start
    int firstRoom = 0;       // in Model::roomChoices
    int rooms = 0;           // 0 = the room is fixed or not needed
    RoomId fixedRoom = none; // the only room there is: then it is a span of the unit
};

struct RoomChoice
{
    RoomId room = none; // none = without a room, where only wishes ask for one
    UnitCost cost;
};

struct Unit
{
    std::vector<Span> spans; // people and fixed rooms
    int firstPart = 0;
    int parts = 0;
    int length = 1; // to the end of its last lesson
    int weeks = 1;  // how often it repeats
    bool fixed = false;
    std::vector<Slot> starts; // where it may begin; empty = nowhere
};

enum class PairKind {
    DaysApart,
    DaysTogether,
    SameTime,
    SameDay,
    SamePeriod,
    Overlap,
    Pause,
    Follows,   // the other begins right after this one
    FollowsMe, // this one begins right after the other
    Adjoins
};

// A rule about two units, stored with both of them.
struct Pair
{
    int other = 0;
    PairKind kind = PairKind::DaysApart;
    int amount = 0;
    int offset = 0; // of this unit's lesson
    int length = 1;
    int otherOffset = 0; // of the other's
    int otherLength = 1;
    bool earlier = false;    // this unit's lesson stands first in the rule
    bool withinWeek = false; // one of the two is of every week: days are compared within the week
    UnitCost cost;
    std::int32_t adjoinHard = 0; // of two on one day that do not adjoin
};

// Three lessons side by side; stored with each of its units.
struct Triple
{
    int units[3] = {0, 0, 0};
    int offsets[3] = {0, 0, 0};
    int lengths[3] = {1, 1, 1};
    UnitCost cost;
};

enum class DayRuleKind { Load, LoadPeriods, Run, Gaps, Lonely, Late, Changes, Pause };

// A rule of one day of a person.
struct DayRule
{
    DayRuleKind kind = DayRuleKind::Load;
    int minimum = 0;
    int maximum = 0; // 64 = any
    bool emptyCounts = false;
    UnitCost cost;
};

enum class CycleRuleKind { Gaps, Days, Interval, Late };

// A rule of the whole cycle of a person.
struct CycleRule
{
    CycleRuleKind kind = CycleRuleKind::Gaps;
    int minimum = 0;
    int maximum = 0;
    int interval = -1; // bit of DayFacts::intervals
    UnitCost cost;
};

struct EndingLesson
{
    int unit = 0;
    int end = 1; // periods after the unit's start
    UnitCost cost;
};

struct PersonRules
{
    std::vector<DayRule> day;
    std::vector<CycleRule> cycle;
    std::vector<std::uint64_t> intervals; // masks of periods whose days are counted apart
    std::vector<EndingLesson> endings;
    std::vector<std::uint64_t> away; // by day: breaks and absences, which are no gaps
    bool buildings = false;

    bool isFree() const { return day.empty() && cycle.empty() && endings.empty(); }
};

// What is counted of the lessons of a course: the days that they use (SpreadsOver), the rooms (RoomsOf), or
// the lessons of each day (MostADay).
enum class Counts { Days, Rooms, Lessons };
struct Course
{
    Counts what = Counts::Days;
    int amount = 1;
    UnitCost cost;
};

struct Model
{
    explicit Model(const Problem &problem);

    const Problem &problem;
    int slots = 0;
    int days = 0;
    int periods = 0;
    int people = 0;    // resources with days: Problem::people
    int resources = 0; // all
    int firstRoom = 0; // the resource of room 0

    std::vector<Unit> units;
    std::vector<Part> parts;
    std::vector<RoomChoice> roomChoices;
    std::vector<int> unitOfLesson;
    std::vector<int> partOfLesson;
    std::vector<std::int32_t> startCost;  // units × slots: soft cost; notThere where a hard rule forbids
    std::vector<std::vector<Pair>> pairs; // by unit
    Cost roomsAnyway; // of rules about rooms that a lesson's only room, or the lack of any, breaks
    std::vector<Pair> innerPairs;            // of two lessons of one unit: what they cost never changes
    std::vector<std::vector<int>> triplesOf; // by unit
    std::vector<Triple> triples;
    std::vector<PersonRules> rulesOf;         // by person
    std::vector<std::uint8_t> isMinded;       // by resource: a person whose days some rule judges
    std::vector<int> dayOf;                   // by slot
    std::vector<std::uint8_t> capacity;       // by resource
    std::vector<std::int32_t> roomSlotSoft;   // rooms × slots, empty when no wish closes a room
    std::vector<std::uint8_t> roomSlotClosed; // rooms × slots
    std::vector<Course> courses;
    std::vector<std::vector<int>> coursesOf; // by part

    static constexpr std::int32_t notThere = INT32_MAX;

    std::int32_t costAt(int unit, Slot start) const
    {
        return startCost[static_cast<std::size_t>(unit * slots + start)];
    }
    bool mayStart(int unit, Slot start) const
    {
        return start >= 0 && start < slots && costAt(unit, start) != notThere;
    }
};

} // namespace semestr::planner
