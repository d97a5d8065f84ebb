// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/planner/problem.h"

#include <QStringList>

namespace semestr {

// What an instance of ITC-2007's third track may ask of the machine; past any of these the answer is
// FileTooLarge or FileLimit.
struct CttLimits
{
    qint64 fileBytes = 16LL << 20;
    int courses = 5'000;
    int rooms = 1'000;
    int curricula = 5'000;
    int periods = 64; // of a day
    int slots = 2048; // days × periods
    int lectures = 20'000;
    int named = 1'000'000;  // courses that all curricula name, and unavailable periods
    int students = 100'000; // of a course
};

struct CttCourse
{
    QString name;
    QString teacher;
    int lectures = 1;
    int minDays = 1; // working days over which the lectures are to be spread
    int students = 0;
    std::vector<planner::Slot> away; // nothing of the course begins then
    std::vector<planner::LessonId> lessons;
};

struct CttCurriculum
{
    QString name;
    std::vector<int> courses; // each once
};

// An instance of curriculum-based course timetabling (.ctt) as the planner's problem.
//
// A lesson is a lecture of one period, course by course in the file's order; a person is a teacher, then a
// curriculum. Hard: availability (StartsIn) and any room (HeldIn). Wishes with the costs of the competition:
// a missing seat 1 (Seats), a missing day of a course 5 (SpreadsOver), a lonely lecture of a curriculum 2
// (Lonely), a room of a course beyond its first 1 (RoomsOf). For timetables without clashes the planner's
// soft total is the competition's.
struct CttBook
{
    planner::Problem problem;
    QString name;
    QString file;
    std::vector<CttCourse> courses;
    std::vector<CttCurriculum> curricula;
    std::vector<int> courseOf; // by lesson
};

} // namespace semestr
