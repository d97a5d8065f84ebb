// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/planner/cycle.h"

#include <string>
#include <variant>
#include <vector>

namespace semestr::planner {

// Places in Problem's lists.
using LessonId = int;
using PersonId = int;
using RoomId = int;
inline constexpr int none = -1;

// How much a broken rule weighs. A hard rule may not be broken at all; a weighted one costs so much a unit.
// The unit of every rule stands beside it; a wish of 95 % costs 0.95 a unit.
struct Weight
{
    bool hard = true;
    double cost = 1;

    static Weight must() { return {}; }
    static Weight wish(double costOfUnit) { return {false, costOfUnit}; }
};

// ---- when a lesson stands -------------------------------------------------------------------------------

// The lesson begins in one of the slots. Unit: 1 a lesson that begins elsewhere.
struct StartsIn
{
    std::vector<LessonId> lessons;
    std::vector<Slot> starts; // of the cycle; a lesson of every week is judged by its first week
};

// Every period of the lesson lies in the slots. Unit: 1 a period outside.
struct LiesIn
{
    std::vector<LessonId> lessons;
    std::vector<Slot> slots;
};

// The lessons are at least so many days apart. Unit: missing days of a pair.
struct DaysApart
{
    std::vector<LessonId> lessons;
    int days = 1;
    bool adjoinOnOneDay = false; // two on one day must adjoin, no break between: hard whatever the weight is
};

// The lessons are at most so many days apart. Unit: days too many of a pair.
struct DaysTogether
{
    std::vector<LessonId> lessons;
    int days = 0;
};

enum class Same { Time, Day, Period };

// The lessons begin at the same time, on the same day or at the same period. Unit: 1 a differing pair.
struct StartsSame
{
    std::vector<LessonId> lessons;
    Same what = Same::Time;
};

// No two of the lessons overlap, whoever takes part. Unit: a common period of a pair.
struct Apart
{
    std::vector<LessonId> lessons;
};

// Between two of the lessons on one day lie so many free periods. Unit: missing periods of a pair.
struct PauseBetween
{
    std::vector<LessonId> lessons;
    int periods = 1;
};

// The second begins right after the first, breaks aside. Unit: 1.
struct Follows
{
    LessonId first = none;
    LessonId second = none;
};

// Two or three lessons stand on one day side by side in any order, breaks aside. Unit: 1.
struct Adjoins
{
    std::vector<LessonId> lessons;
};

// After the lesson its students have nothing that day. Unit: 1 a student atom with a later lesson.
struct EndsDay
{
    std::vector<LessonId> lessons;
};

// The lessons of a course use at least so many days of the cycle. Unit: a missing day.
struct SpreadsOver
{
    std::vector<LessonId> lessons;
    int days = 1;
};

// No more than so many of the lessons begin on one day. Unit: a lesson over, of a day.
struct MostADay
{
    std::vector<LessonId> lessons;
    int maximum = 2;
};

// ---- the day and the week of a person ---------------------------------------------------------------------

// The person cannot be there. Such slots are no gaps either. Unit: a slot used.
// A shift (смена), a day off, a method day and a part-timer's hours are all said so.
struct Away
{
    std::vector<PersonId> people;
    std::vector<Slot> slots;
};

// Working days in the cycle: a day counts when the person has something in [fromPeriod, toPeriod).
// Unit: a day over or under. maximum −1 = any number.
struct WorkingDays
{
    std::vector<PersonId> people;
    int minimum = 0;
    int maximum = -1;
    int fromPeriod = 0;
    int toPeriod = 64;
};

enum class UnitOfDay { Day /*1 a bad day, whatever is missing*/, Period /*every missing or extra period*/ };

// Periods taken on a day. maximum −1 = any number; a day off is judged only where emptyDayCounts.
struct DayLoad
{
    std::vector<PersonId> people;
    int minimum = 0;
    int maximum = -1;
    bool emptyDayCounts = false;
    UnitOfDay unit = UnitOfDay::Day;
};

// Periods taken in one run. Unit: 1 a run that is too long.
struct RunLength
{
    std::vector<PersonId> people;
    int maximum = 1;
};

enum class Over { Day, Cycle };

// Free periods between the first and the last of a day that are neither a break nor Away.
// Unit: a gap over the maximum, of the day or of the whole cycle.
struct Gaps
{
    std::vector<PersonId> people;
    int maximum = 0;
    Over over = Over::Cycle;
};

// Days that do not begin at the person's first possible period. Unit: a day over the maximum, and 1 a day
// that begins at the third possible period or later.
struct LateBeginnings
{
    std::vector<PersonId> people;
    int maximum = 0;
};

// A period with nothing right before or after it on that day. Unit: 1 a lonely period.
struct Lonely
{
    std::vector<PersonId> people;
};

// ---- rooms ------------------------------------------------------------------------------------------------

// The lesson is held in one of the rooms. Unit: 1 a lesson that is not. A lesson that no such rule names
// needs no room.
struct HeldIn
{
    std::vector<LessonId> lessons;
    std::vector<RoomId> rooms;
};

// Unit: a slot used.
struct RoomClosed
{
    RoomId room = none;
    std::vector<Slot> slots;
};

// The seats suffice. Unit: a missing seat where perSeat, else 1 a lesson.
struct Seats
{
    bool perSeat = false;
};

// The lessons of a course keep to so many rooms. Unit: a room over.
struct RoomsOf
{
    std::vector<LessonId> lessons;
    int maximum = 1;
};

// Changes of building on a day; lessons without a building are passed over. Unit: a change over.
struct BuildingChanges
{
    std::vector<PersonId> people;
    int maximum = 0;
};

// Free periods between two buildings: the greater of `periods` and of the way in Problem::travel.
// Unit: 1 a change in too short a time.
struct BuildingPause
{
    std::vector<PersonId> people;
    int periods = 0;
};

using Demand =
    std::variant<StartsIn, LiesIn, DaysApart, DaysTogether, StartsSame, Apart, PauseBetween, Follows, Adjoins,
                 EndsDay, SpreadsOver, MostADay, Away, WorkingDays, DayLoad, RunLength, Gaps, LateBeginnings,
                 Lonely, HeldIn, RoomClosed, Seats, RoomsOf, BuildingChanges, BuildingPause>;

// One statement of a dispatcher («Иванова не работает в пятницу»), the piece that an explanation names and
// that is relaxed or kept as a whole.
struct Rule
{
    Weight weight;
    Demand demand;
    std::string origin; // what it was in the file or the wish; shown as it is, may be empty
};

} // namespace semestr::planner
