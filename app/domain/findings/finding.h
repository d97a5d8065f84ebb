// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/journal/lockrules.h"
#include "app/domain/journal/page.h"

namespace semestr {

enum class FindingRule {
    AttendanceUnchecked /*F-21*/,
    TopicMissing /*F-07*/,
    HomeworkMissing /*F-32*/,
    MarksDue /*F-20*/,
    GroupByImport /*decisions, 18*/,
    PlanMissing /*D-07*/
};
enum class FindingState { Closed, Due, Late };

// Something that a check found: rule, place, until when, who closes it and how (decisions, 12).
struct Finding
{
    FindingRule rule = FindingRule::TopicMissing;
    FindingState state = FindingState::Due;
    PageId page;
    LessonId lesson;
    GroupId group;
    PersonId responsible;
    QDate day;         // of the lesson
    int count = 0;     // students without a mark, absent students …
    qint64 dueAt = 0;  // ms; 0 = no term
    qint64 doneAt = 0; // ms, when state is Closed and known
};

// A work for which somebody who was there has nothing.
struct OwingWork
{
    QString kind; // code of domain/journal/kinds.h
    QString number;
    QDate dueOn; // its own entry term; invalid = by its kind, else the lesson's
};

// What the rules ask of one lesson: counts instead of cells, so that an open page and a whole college that is
// read by one statement are judged alike (F-43).
struct LessonFacts
{
    PageId page;
    LessonId lesson;
    GroupId group;
    PersonId responsible;
    QString discipline;
    LessonState state = LessonState::Due;
    LockFacts locks; // with the lesson's day and bells
    bool checked = false;
    bool hasTopic = false;
    HomeworkState homework = HomeworkState::Unset;
    QDate nextLessonDay; // of the page; asked only when a work owes
    QList<OwingWork> owing;
    int unmarked = 0; // students who owe a mark for any of them, each once
};

// Whether everybody who was there needs a mark for a work: by its kind, or since it has a term of its own.
bool wantsMarks(const QString &kind, QDate dueOn);

// Judges lessons by the policy of their days; remembers the rows of a day, so that thousands cost little.
// Pure otherwise.
class LessonJudge
{
public:
    LessonJudge(Policy policy, qint64 nowMs, CollegeTime time);
    // What one held lesson still misses, and until when (F-43). A lesson later than now has no findings.
    QList<Finding> findings(const LessonFacts &facts);
    bool hasBegun(const LessonFacts &facts) const;
    // Whether a term of homework hangs on the group's last bell, which costs a reading (F-33).
    bool asksGroupBell(QDate day);

private:
    const QList<LockRow> &rows(QDate day);
    qint64 termOf(const LessonFacts &facts, LessonAct act);
    qint64 workTerm(const LessonFacts &facts, const OwingWork &work);
    Finding finding(const LessonFacts &facts, FindingRule rule, qint64 dueAt, int count) const;

    Policy m_policy;
    qint64 m_nowMs;
    CollegeTime m_time;
    QHash<QDate, QList<LockRow>> m_rows;
};

// The facts of a lesson of an open page.
LessonFacts lessonFacts(const JournalPage &page, const LessonColumn &lesson, const LockFacts &locks);
// The same question for a single lesson of an open page.
QList<Finding> lessonFindings(const JournalPage &page, const LessonColumn &lesson, const Policy &policy,
                              const LockFacts &facts, qint64 nowMs, const CollegeTime &time);

// The worst state of a lesson for the heading's state row.
enum class ColumnState { NotHeld, Locked, Complete, Due, Late };

} // namespace semestr
