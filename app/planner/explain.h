// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/planner/proof.h"

#include <cstdint>
#include <functional>

namespace semestr::planner {

// Why a problem has no timetable, as far as it can be told.

struct ExplainOptions
{
    std::uint64_t seed = 1;
    std::int64_t moves = 0; // of all searches together; 0 = as long as `spent` allows
    // How much of the time is gone, 0 … 1; asked now and then, from the caller's thread. Empty = never any.
    std::function<double()> spent;
};

// What the searches could not keep.
struct Blame
{
    int rule = none; // none: somebody or a room in two places, or a lesson left out
    int lessons = 0; // that have a part in it
    long count = 0;  // units in the best timetables of all runs
};

enum class RelaxKind {
    Drop,       // the rule is left out
    Number,     // the rule's number is changed by one, to `amount`
    OpenSlot,   // one slot of an absence or of a closed room is opened
    OpenDay,    // a day of it
    FewerHours, // `amount` periods less for the person, or in the rooms
    MoreRooms,  // one room more of this kind
    Unlock,     // the lock of a lesson is taken away
    DropBreaks
};

struct Relaxation
{
    RelaxKind kind = RelaxKind::Drop;
    int rule = none;
    int amount = 0;
    PersonId person = none;         // FewerHours
    std::vector<RoomId> rooms = {}; // FewerHours, MoreRooms
    LessonId lesson = none;         // Unlock
    Slot slot = nowhere;            // OpenSlot
    int day = none;                 // OpenDay
    bool freesAll = false;          // a timetable was found then; else only this contradiction is gone
};

struct Explanation
{
    bool solvable = false;     // a timetable that breaks nothing hard was found on the way
    std::vector<Proof> proofs; // empty: nothing is proved
    // The smallest set of statements found that cannot hold together: that of the first proof, else of a
    // search.
    std::vector<int> core; // in Problem::rules
    bool coreBreaks = false;
    std::vector<LessonId> coreLocks;   // lessons whose locks of time or room take part
    std::vector<LessonId> coreLessons; // whom the core is about
    bool coreIsTight = false;          // without any one of its statements the rest can hold
    bool coreProved = false;
    std::vector<Relaxation> relaxations; // what frees everything first, then the smallest change
    std::vector<Blame> blame;            // the most frequent first, ten at most

    bool isProved() const { return !proofs.empty(); }
};

Explanation explain(const Problem &problem, const ExplainOptions &options);

} // namespace semestr::planner
