// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/policy/policy.h"
#include "app/foundation/clock.h"

#include <QDate>
#include <QTime>
#include <optional>

namespace semestr {

// What a person is about to do to a lesson's row.
enum class LessonAct { SetMark /*an empty cell*/, ChangeMark, SetAttendance, SetTopic, SetHomework };

// The moments that terms are counted from; no rule may need another (decisions, 11).
enum class LockAnchor {
    LessonDay,     // 00:00 of the lesson's day
    LessonEnd,     // the bell; the end of the day where it is unknown
    PlacedDay,     // the day the lesson was put into the timetable (F-24, S4)
    GroupLastBell, // the end of the group's last lesson of that day (F-33)
    WorkDay,       // the last day of the work's own entry term, else the lesson's day (F-20)
    FinalMark,     // the day the period's final mark was set (F-26)
    PeriodEnd,     // the last day of the term
    UnlockedUntil, // the end of a one-time unlock (F-27)
};

enum class LockOutcome {
    Refuse, // the act is refused with its reason
    Late,   // allowed, with a computed badge «late by n» (F-04); never stored
};

enum class LockReason {
    None,
    InAdvance /*F-06*/,
    WindowOver /*F-24*/,
    CorrectionForbidden /*F-25*/,
    EntryTermOver /*F-25*/,
    AfterFinal /*F-26*/,
    EntryLate /*F-04*/,
    YearOver // of the whole page, once the next year has begun
};

// One line of a regulation's terms: after anchor + amount units (inclusive to the end of that day, or to the
// clock time) the act has the outcome. `before` = the act is refused before the anchor instead (F-06). An
// amount of −1 day means "from the lesson's day on". A row whose anchor is unknown says nothing.
struct LockRow
{
    LessonAct act = LessonAct::SetMark;
    LockAnchor anchor = LockAnchor::LessonDay;
    int amount = 0;
    QString unit = QStringLiteral("day"); // day, minute
    QTime clock; // invalid = the end of the day; a lesson that ends later, or nobody knows when, has the
                 // whole day (F-05)
    LockOutcome outcome = LockOutcome::Refuse;
    LockReason reason = LockReason::None;
    bool before = false;
    QString row; // the requirement, «F-24»
};

struct LockFacts
{
    QDate lessonDay;
    QTime starts, ends;       // the college's wall time; invalid = unknown (then the end of the day)
    QDate placedOn;           // invalid = unknown (then the lesson's day)
    QTime groupLastBell;      // invalid = unknown (then the end of the day)
    QDate finalMarkOn;        // invalid = not set yet
    QDate periodEnd;          // invalid = unknown
    QDate workDueOn;          // of the work (F-20); invalid = no term of its own
    qint64 unlockedUntil = 0; // ms; 0 = no unlock
};

struct LockVerdict
{
    LockReason reason = LockReason::None;
    LockOutcome outcome = LockOutcome::Late;
    qint64 since = 0; // ms: the first closed moment, or the first open one (InAdvance)
    QString row;
    int lateDays = 0; // of Late: whole days after the term's day; 0 = late on the day itself (16:00)
    bool refused() const { return reason != LockReason::None && outcome == LockOutcome::Refuse; }
    bool late() const { return reason != LockReason::None && outcome == LockOutcome::Late; }
};

// The rows that follow from the policy valid on a lesson's day; F-06 is in every set.
QList<LockRow> lockRows(const Policy &policy, QDate lessonDay);

// Pure: the first refusing row, else the first late one, else open. F-06, F-24, F-25, F-26, F-04, F-05, F-27.
// A one-time unlock lifts every refusal but the one in advance.
LockVerdict lockVerdict(const QList<LockRow> &rows, LessonAct act, const LockFacts &facts, qint64 nowMs,
                        const CollegeTime &time);

// When the act's nearest term ends: its last moment in time (for «до сегодня 18:00»); nullopt = no term.
std::optional<qint64> termEnd(const QList<LockRow> &rows, LessonAct act, const LockFacts &facts,
                              const CollegeTime &time);

} // namespace semestr
