// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/planner/rules.h"

#include <string>
#include <vector>

namespace semestr::planner {

enum class PersonKind { Teacher, Students /*an atom: students who are always together*/ };

// Whoever cannot be in two places at once.
struct Person
{
    std::string name;
    PersonKind kind = PersonKind::Teacher;
};

struct Room
{
    std::string name;
    int kind = none;     // index in Problem::roomKinds
    int building = none; // index in Problem::buildings
    int seats = 1 << 20;
    int lessonsAtOnce = 1; // a gym may take two
};

enum class LockOrigin { None, Dispatcher, Published, Generator };

// Three separate locks; each keeps what Problem::given says of the lesson. The solver never moves a locked
// part, and two locks that cannot both hold are told before any search.
struct Locks
{
    LockOrigin time = LockOrigin::None;
    LockOrigin room = LockOrigin::None;
    LockOrigin teacher = LockOrigin::None; // nobody moves a teacher yet: lessons keep their people
};

struct Lesson
{
    std::string key;        // the caller's own id
    std::string subject;    // for words alone
    int periods = 1;        // it lies within one day
    bool everyWeek = false; // one variable for all weeks of the cycle: the same slot, room and people in each
    std::vector<PersonId> people;      // teachers and student atoms, each once
    std::vector<PersonId> substitutes; // who else may give it; neither solver nor repair offers them yet
    int students = 0;                  // seats it needs
    Locks locks;
};

// Where a lesson stands. An unplaced lesson begins nowhere; a room may be missing.
struct Placement
{
    Slot start = nowhere; // of the first week for a lesson of every week
    RoomId room = none;
};

// The whole problem: plain values without behaviour, in the caller's order. Always hard, without a rule:
// every lesson is placed within one day and off the breaks, nobody is in two places at once, and a room
// holds no more lessons at once than it may.
struct Problem
{
    Cycle cycle;
    std::vector<Person> people;
    std::vector<Room> rooms;
    std::vector<std::string> roomKinds;
    std::vector<std::string> buildings;
    std::vector<std::vector<int>> travel; // free periods from building to building; empty = none needed
    std::vector<Lesson> lessons;
    std::vector<Rule> rules;
    std::vector<Placement> given; // a timetable to begin from, by lesson; empty = none. Locks speak of it
};

// A timetable: a placement for every lesson of the problem, in its order.
using Timetable = std::vector<Placement>;

} // namespace semestr::planner
