// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ids.h"
#include "app/domain/people/person.h"

#include <QHash>
#include <QList>
#include <QTime>
#include <optional>

namespace semestr {

// The teacher's view of a student's presence (F-21, F-29). The reason of an absence is the curator's and lies
// elsewhere.
enum class Presence {
    Present, // «present» written on purpose; without any row presence follows from LessonColumn::checkedAt
    Absent,  // н
    Ill,     // б
    Excused, // п
    Late,    // о, with minutes
};

struct Attendance
{
    Presence presence = Presence::Present;
    int minutes = 0; // of lateness; 0 = not said
    friend bool operator==(const Attendance &, const Attendance &) = default;
};

// One cell: what a student has for one work (slot) of one lesson. Attendance belongs to the lesson, not to
// the slot.
struct CellKey
{
    PageId page;
    LessonId lesson;
    int slot = 0;
    PersonId student;
    friend bool operator==(const CellKey &, const CellKey &) = default;
    friend size_t qHash(const CellKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.lesson, key.slot, key.student);
    }
};

struct Cell
{
    QString value;  // «5», «зач»; empty = none
    QString value2; // the second mark of a fraction (F-17); empty = none
    QString note;   // the comment (F-38)
    std::optional<Attendance> attendance;
    bool unsent = false;   // changed here and not yet acknowledged by a server; always false in a solo file
    bool conflict = false; // a refusal or a conflict waits for a decision

    bool isEmpty() const { return value.isEmpty() && value2.isEmpty() && note.isEmpty() && !attendance; }
    friend bool operator==(const Cell &, const Cell &) = default;
};

enum class LessonState { Due, Cancelled, Moved, SelfStudy };
enum class HomeworkState { Unset, None /*"nothing is set" was chosen, F-32*/, Set };

// A work of a lesson: what a mark is given for. Slot 0 exists unsaid (F-14, F-20).
struct WorkColumn
{
    int slot = 0;
    QString kind;   // code of domain/journal/kinds.h; empty = the lesson's own kind
    QString number; // «6» of «ПЗ № 6»
    QString title;
    bool inAverage = true; // external diagnostics stand aside (F-41)
    double weight = 1;
    QDate dueOn; // entry term by kind of work (F-20); invalid = none
    friend bool operator==(const WorkColumn &, const WorkColumn &) = default;
};

// Both halves of a lesson: the dispatcher's (day, period, teacher, room) and the teacher's (kind, topic,
// homework …).
struct LessonColumn
{
    LessonId id;
    QDate day;
    int periodNo = 0; // number of the bell slot (a pair), 1…
    int half = 0;     // 0 whole; 1, 2 = halves of a pair kept as two lessons (F-12)
    int hours = 2;    // academic hours
    PersonId teacher;
    LessonState state = LessonState::Due;
    QTime starts, ends; // the college's wall time; invalid when there are no bells
    QString room;
    QDate placedOn; // when it was put into the timetable (an anchor of F-24); invalid = unknown

    QString kind; // code of domain/journal/kinds.h
    QString topic;
    qint64 checkedAt = 0; // ms; 0 = attendance not checked (F-21)
    qint64 recordedAt = 0;
    HomeworkState homework = HomeworkState::Unset;
    QString homeworkText;
    QDate homeworkDue; // invalid = the next lesson
    QString note;
    QList<WorkColumn> works; // never empty: slot 0 first
    friend bool operator==(const LessonColumn &, const LessonColumn &) = default;
};

struct RosterRow
{
    PersonId student;
    PersonName name;
    QString recordBookNo;
    QDate birthDay;           // shown only where two full namesakes stand in one list
    QList<DayRange> enrolled; // grey outside (C-06)

    bool enrolledOn(QDate day) const
    {
        for (const DayRange &range : enrolled) {
            if (range.holds(day))
                return true;
        }
        return false;
    }
    friend bool operator==(const RosterRow &, const RosterRow &) = default;
};

// The page of one discipline in a group's journal, read in one snapshot (F-01).
// Shape: rows in name order, lessons by day, period, half; cells are sparse.
struct JournalPage
{
    PageId id;
    GroupId group;
    QString groupTitle;
    SubjectId subject;
    QString discipline;
    QString teacherNames;   // full names, comma separated (F-02)
    int plannedHours = 0;   // of the year; 0 = unknown
    int hoursElsewhere = 0; // held up to today in terms that are not among `lessons`
    QList<RosterRow> rows;
    QList<LessonColumn> lessons;
    QHash<CellKey, Cell> cells;

    Cell cell(const CellKey &key) const { return cells.value(key); }
    const LessonColumn *lesson(LessonId id) const;
    const RosterRow *row(PersonId student) const;
};

// A line of a list of pages that the person may open.
struct PageTitle
{
    PageId id;
    GroupId group;
    QString groupTitle;
    QString discipline;
    bool writable = false; // the person is a teacher of the page today
    QTime nextStart = {};  // of the person's running or next lesson of today on it; invalid = none
    friend bool operator==(const PageTitle &, const PageTitle &) = default;
};

// Where a person begins: the page of the running or next lesson, else the first of the own pages, else the
// first.
const PageTitle *pageToBegin(const QList<PageTitle> &pages);

} // namespace semestr
