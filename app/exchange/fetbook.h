// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/planner/problem.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>

namespace semestr {

// What a FET file may ask of the machine; past any of these the answer is FileTooLarge or FileLimit.
struct FetLimits
{
    qint64 fileBytes = 64LL << 20;
    int elements = 2'000'000;
    int depth = 32; // of elements inside each other
    int periods = 64;
    int slots = 2048; // days × periods
    int activities = 20'000;
    int people = 20'000; // teachers and leaf sets of students
    int rooms = 5'000;
    int named = 20'000'000; // lessons, people, slots and rooms that all rules name together
};

// What the constraints are that fix an activity's time or room (weight 100, not Permanently_Locked).
enum class FetFixed {
    Demands, // rules like any other: a solved file leaves nothing to move
    // Those that stand together in the file are the timetable of a solved file and no rules: FET and we
    // append them in one run. Those apart from the longest run are demands, when it holds at least half of
    // all. Home rooms are resolved as if the timetable were not there; a room that nothing but the timetable
    // names stays a demand.
    Timetable
};

// A FET file as the planner's problem.
//
// A lesson is an active activity, in the file's order; a person is a teacher of the list, then a leaf set of
// students (a subgroup, a group without subgroups, a year without groups). The cycle is one week of all the
// file's days. A constraint becomes a rule whose origin is its type and whom it names; weight 100 is hard, w
// below it costs w/100 a unit. Home rooms are resolved here: HeldIn names the very lessons they hold for.
//
// Problem::given is filled by the constraints that fix both day and hour of an activity (weight 100) and by
// those that fix its room (weight 100): a solved file brings its whole timetable. Each of them is a StartsIn
// or a HeldIn as well, unless it was read as the timetable. One that says Permanently_Locked is the
// dispatcher's lock too.
struct FetBook
{
    planner::Problem problem;
    QStringList days;
    QStringList periods;            // the file's hours
    QStringList activities;         // the Id of each lesson
    QList<QStringList> students;    // the sets of students of each lesson, as the file names them
    QMap<QString, int> unsupported; // active constraints that were left out: type without «Constraint»,
                                    // count; also VirtualRoom (an ordinary room here) and «Mode …»
    std::vector<bool> virtualRooms; // by room: it stands for several real ones at once
    QString file;
    QByteArray document; // the bytes that were read
};

} // namespace semestr
