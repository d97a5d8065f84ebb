// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/findings/finding.h"
#include "app/foundation/progress.h"
#include "app/usecases/workspace.h"

namespace semestr {

// A lesson of the day as its teacher sees it.
struct DayLesson
{
    PageId page;
    LessonId lesson;
    GroupId group;
    QString groupTitle, discipline;
    QString subgroup; // «подгруппа 1»; empty = the whole group
    int periodNo = 0;
    int half = 0;
    int hours = 2;
    QTime starts, ends; // invalid without bells
    QString room;
    LessonState state = LessonState::Due;
    QString kind;          // code of domain/journal/kinds.h
    QString topic;         // as recorded; empty = not yet
    QString plannedTopic;  // the next of the plan (D-10); empty = no plan
    bool replaced = false; // the signed-in person stands in for `insteadOf`
    PersonName teacher, insteadOf;
    bool checked = false; // roll call done
    int students = 0;     // of the roster of the day
    QStringList absent;   // short names, in name order
    QString homework;     // text; empty = none or unset, see `homeworkState`
    HomeworkState homeworkState = HomeworkState::Unset;
    QDate homeworkDue;
    QList<Finding> findings; // none for a lesson that has not begun
    bool isHeld = false;     // has begun
    bool isNow = false;
};

struct DayOfLessons
{
    QDate day;
    QList<DayLesson> lessons; // by period, then group
    int complete() const;     // held, and nothing is missing
};

// One line of «to fill»: what is missing, where, until when (F-43).
struct DueLine
{
    Finding finding;
    QString groupTitle, discipline, subgroup;
    int periodNo = 0;
    QString workKind, workNumber; // MarksDue
    PersonName teacher;
};

// A curator's group today (H-11, H-13).
struct AbsentStudent
{
    PersonId student;
    PersonName name;
    int periodFrom = 0; // since which period absent today; 0 = not absent today
    QDate since;        // first day of the absence that still lacks a reason
    int days = 0;       // school days without a reason
    QDate reasonDue;    // absence.reason_by; invalid = no term
    bool late = false;  // the term has passed
    QString reason;     // entered: a code or words; empty = none yet
    QDate reasonFrom, reasonTo;
};

struct GroupToday
{
    GroupId group;
    QString title;
    int students = 0;
    int absentNow = 0;
    QList<AbsentStudent> absent;
    int waiting = 0; // without a reason
};

// A lesson without a teacher: a vacancy, or its teacher is absent and nobody stands in (E-05).
struct UncoveredLesson
{
    DayLesson lesson;
    PersonName absentTeacher; // empty = vacancy
    QDate absentTo;
};

struct DispatcherDay
{
    QList<UncoveredLesson> uncovered;
    QList<DayLesson> replacedToday; // substitutions in force
    struct Absence
    {
        PersonName teacher;
        QDate from, to;
        QString reason;
    };
    QList<Absence> absences; // of the day
    int lessons = 0;         // of the day, in all
};

// A deputy's red list: who owes what (I-07, I-21).
struct OverdueTeacher
{
    PersonId teacher;
    PersonName name;
    int late = 0;       // findings past their term
    int due = 0;        // findings still in time
    QDate oldest;       // lesson day of the oldest late one
    QStringList groups; // titles, of the late ones
};

struct DeputyDay
{
    QList<OverdueTeacher> teachers; // worst first
    int lessonsHeld = 0;            // since the term's start
    int lessonsComplete = 0;
    int groupsWithoutCurator = 0;
};

// The year's readiness (B-02): one line a section.
enum class SectionState { Empty, Partial, Complete };
struct ReadinessLine
{
    // «year», «periods», «bells», «calendar», «rooms», «staff», «subjects», «curricula», «groups»,
    // «subgroups», «students», «load», «ktp», «timetable», «curators», «accounts»
    QString section;
    SectionState state = SectionState::Empty;
    int have = 0;
    int gaps = 0; // how many things still lack it
    QDate due;    // by policy; invalid = no term
    bool late = false;
    QString responsible; // role code of the policy or words of the regulation
    qint64 changedAt = 0;
    QDate supplyBy; // the documents for it are handed over by then (B-19); invalid = no such term
};

struct Notice
{
    enum class Kind { Substitution, Calendar, FamilySheets, PlanDue };
    Kind kind = Kind::Substitution;
    QDate day;
    int periodNo = 0;
    QString group, discipline, room;
    PersonName person; // who is replaced
    QString note;
    int count = 0;
    QString code;       // Calendar: «holiday», «vacation», «short», «working», «failure»
    PersonName standIn; // of Substitution: who gives the lesson
};

// Home of every role: what today asks of the signed-in person. Every answer is one snapshot read in the
// store's thread; the sentences are the window's. Rights: own lessons, own groups, or the role's whole
// college; who has none of a section's roles gets it empty.
class MyDay final : public QObject
{
    Q_OBJECT

public:
    explicit MyDay(Workspace &workspace, QObject *parent = nullptr);

    // The person's own lessons of a day, those by substitution too.
    Later<DayOfLessons> lessons(QDate day);
    // Every lesson of a day that the person may see, without rosters and plans.
    Later<DayOfLessons> lessonsOfAll(QDate day);
    // Everything due or late of the person's own pages up to now, most urgent first.
    Later<QList<DueLine>> toFill();
    // The same for the whole college or the own department; for those who control.
    Later<QList<DueLine>> toFillOfAll();
    Later<QList<GroupToday>> groups(QDate day);
    Later<DispatcherDay> dispatcher(QDate day);
    Later<DeputyDay> deputy();
    Later<QList<ReadinessLine>> readiness();
    Later<QList<Notice>> notices(QDate day);

private:
    Workspace &m_workspace;
};

} // namespace semestr
