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

// What one held lesson still misses, and until when (F-43). Pure. A lesson later than now has no findings.
QList<Finding> lessonFindings(const JournalPage &page, const LessonColumn &lesson, const Policy &policy,
                              const LockFacts &facts, qint64 nowMs, const CollegeTime &time);

// The worst state of a lesson for the heading's state row.
enum class ColumnState { NotHeld, Locked, Complete, Due, Late };

} // namespace semestr
