// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/planner/problem.h"

#include <functional>

namespace semestr::planner {

enum class ProofKind {
    NoRoom,        // no room is allowed to the lesson by all rules at once
    NoStart,       // the lesson can begin nowhere
    Clash,         // two lessons must stand at one time and share a person, a room or an Apart rule
    NoPair,        // two lessons find no places that suit both
    PersonSlots,   // periods of a person > slots in which he can be
    PersonDays,    // periods of a person > what his days may hold
    PersonLeast,   // the least that every (working) day must hold > periods of the person, or than its slots
    PersonFewDays, // days a person must work > days on which he can
    PersonBlocks,  // lessons of several periods > stretches that hold them
    PersonHall,    // some lessons of a person have fewer slots than periods
    RoomSlots,     // periods in the rooms > open slots of the rooms
    RoomHall,      // some lessons have fewer slots of rooms than periods
    RoomsAtOnce,   // lessons that begin together > rooms for them
    OneDay,        // lessons of a person that must be on one day take more periods than it holds
    CourseDays,    // lessons on days apart > days
    Clique,        // lessons no two of which may overlap have fewer slots than periods
    PersonSplit,   // no way to deal the lessons of a person out to days
    PersonPlan,    // no way to put the lessons of a person into slots: all were tried
    Plan           // no way to put these lessons into slots: all were tried
};

// Why no timetable can keep all hard rules. Every number is a count of periods, days, lessons or rooms as
// the kind says. Whoever takes all of `rules`, `breaks` and `locks` away takes the contradiction away.
struct Proof
{
    ProofKind kind = ProofKind::NoStart;
    PersonId person = none;
    std::vector<PersonId> alike; // of whom the same is true
    std::vector<RoomId> rooms;
    std::vector<LessonId> lessons;
    int needed = 0;
    int available = 0;
    bool derived = false;   // seen only after what the rules force first
    std::vector<int> rules; // in Problem::rules: all of them are needed, none can be left out
    bool breaks = false;    // so are the breaks of the cycle
    std::vector<LessonId> timeLocks, roomLocks;
};

struct ProofOptions
{
    int most = 8;                 // proofs
    int nodes = 3000;             // steps of one search through all places of a person's lessons
    std::function<bool()> goesOn; // asked now and then; false ends the work with what was found
};

// Proofs that the problem has no solution, the plainest first; empty says nothing. Each is true: a problem
// with a solution has none. Deterministic while nobody ends it. Takes milliseconds for a school.
std::vector<Proof> prove(const Problem &problem, const ProofOptions &options = {});
// Whether a changed problem still proves as much with the proof's own statements alone.
bool isStillProved(const Problem &changed, const Proof &proof, const ProofOptions &options = {});
// Proves by trying everything that the lessons have no places under the rules, the breaks and the locks of
// `claim`; false when there are places, and when the nodes did not suffice to know.
bool provePlan(const Problem &problem, const Proof &claim, int nodes);

} // namespace semestr::planner
