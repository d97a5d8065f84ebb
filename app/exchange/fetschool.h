// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/fettree.h"

#include <QHash>
#include <QSet>

namespace semestr {

// What the lists of a FET file name: days, hours, people, rooms and activities, by their names.
struct FetSchool
{
    using People = std::vector<planner::PersonId>;

    // What the file says of a lesson, for filters and home rooms.
    struct Activity
    {
        QString subject;
        QStringList teachers;
        QStringList students;
        QStringList tags;
        int component = 1; // its number within the activity that was divided
    };

    FetBook book;
    QHash<QString, int> days;
    QHash<QString, int> hours;
    QHash<QString, planner::PersonId> teachers;
    QHash<QString, People> sets;   // the leaf sets of any set of students
    QHash<QString, int> headcount; // students of any set
    QHash<QString, planner::RoomId> rooms;
    QHash<QString, planner::LessonId> lessons; // by Id; none for an inactive activity
    std::vector<Activity> activities;          // by lesson
    People busyTeachers;                       // who has a lesson
    People busySets;
    QSet<const FetNode *> timetable; // constraints that are the file's timetable and no rules
};

// Reads all lists of the file but those of constraints. Errors: UnknownName, BadElement, FileLimit.
Result<FetSchool> readFetSchool(const FetNode &root, const QString &file, const FetLimits &limits);

} // namespace semestr
