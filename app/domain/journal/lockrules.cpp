// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/journal/lockrules.h"

#include <algorithm>

namespace semestr {

namespace {

constexpr LessonAct allActs[] = {LessonAct::SetMark, LessonAct::ChangeMark, LessonAct::SetAttendance,
                                 LessonAct::SetTopic, LessonAct::SetHomework};
constexpr qint64 msPerMinute = 60'000;

QString dayUnit()
{
    return QStringLiteral("day");
}

LockRow refusing(LessonAct act, LockAnchor anchor, int days, LockReason reason, const QString &row)
{
    return {act, anchor, days, dayUnit(), QTime(), LockOutcome::Refuse, reason, false, row};
}

LockRow late(LessonAct act, LockAnchor anchor, int days, QTime clock, const QString &row)
{
    return {act, anchor, days, dayUnit(), clock, LockOutcome::Late, LockReason::EntryLate, false, row};
}

QTime clockOf(const Policy &policy, const QString &key, QDate day)
{
    return QTime::fromString(policy.text(key, day), QStringLiteral("HH:mm"));
}

// F-06: today's lesson is open the whole day, a later one not at all.
void addInAdvance(QList<LockRow> &rows)
{
    for (const LessonAct act : allActs)
        rows.append({act, LockAnchor::LessonDay, 0, dayUnit(), QTime(), LockOutcome::Refuse,
                     LockReason::InAdvance, true, QStringLiteral("F-06")});
}

// F-26: the period's finals close everything; with «window» only some days after the period's end.
void addAfterFinal(QList<LockRow> &rows, const Policy &policy, QDate day)
{
    const QString lock = policy.text(QStringLiteral("lock.after_final"), day);
    if (lock == QLatin1String("off"))
        return;
    const bool window = lock == QLatin1String("window");
    const int days = window ? policy.whole(QStringLiteral("final.edit_window_days"), day) : 0;
    for (const LessonAct act : allActs)
        rows.append(refusing(act, window ? LockAnchor::PeriodEnd : LockAnchor::FinalMark, days,
                             LockReason::AfterFinal, QStringLiteral("F-26")));
}

// F-24, F-25: how long a mark may be set and changed.
void addCorrection(QList<LockRow> &rows, const Policy &policy, QDate day)
{
    const QString correction = policy.text(QStringLiteral("marks.correction"), day);
    const int days = policy.whole(QStringLiteral("marks.edit_window_days"), day);
    const bool placed = policy.text(QStringLiteral("marks.window_anchor"), day) == QLatin1String("placement");
    const LockAnchor anchor = placed ? LockAnchor::PlacedDay : LockAnchor::LessonDay;
    if (correction == QLatin1String("forbidden")) {
        rows.append(refusing(LessonAct::ChangeMark, LockAnchor::LessonDay, -1,
                             LockReason::CorrectionForbidden, QStringLiteral("F-25")));
        rows.append(refusing(LessonAct::SetMark, LockAnchor::WorkDay, 0, LockReason::EntryTermOver,
                             QStringLiteral("F-25")));
    } else if (correction == QLatin1String("window")) {
        for (const LessonAct act : {LessonAct::SetMark, LessonAct::ChangeMark})
            rows.append(refusing(act, anchor, days, LockReason::WindowOver, QStringLiteral("F-24")));
    } else if (correction == QLatin1String("procedure")) {
        rows.append(
            refusing(LessonAct::ChangeMark, anchor, days, LockReason::WindowOver, QStringLiteral("F-27")));
    }
}

// F-04, F-05: the record and the marks are of the lesson's day.
void addEntryTerms(QList<LockRow> &rows, const Policy &policy, QDate day)
{
    const QTime clock = clockOf(policy, QStringLiteral("journal.entry_deadline_time"), day);
    const QString row = clock.isValid() ? QStringLiteral("F-05") : QStringLiteral("F-04");
    if (policy.text(QStringLiteral("journal.entry_deadline"), day) == QLatin1String("lesson_day"))
        rows.append(late(LessonAct::SetTopic, LockAnchor::LessonDay, 0, clock, row));
    if (policy.text(QStringLiteral("marks.due_lesson"), day) == QLatin1String("lesson_day"))
        rows.append(late(LessonAct::SetMark, LockAnchor::WorkDay, 0, clock, row));
}

// F-23: absences in the lesson, on its day, or at the latest the day after.
void addAttendanceTerm(QList<LockRow> &rows, const Policy &policy, QDate day)
{
    const QString term = policy.text(QStringLiteral("absence.entry_deadline"), day);
    const QString row = QStringLiteral("F-23");
    if (term == QLatin1String("lesson_end"))
        rows.append({LessonAct::SetAttendance, LockAnchor::LessonEnd, 0, QStringLiteral("minute"), QTime(),
                     LockOutcome::Late, LockReason::EntryLate, false, row});
    else if (term == QLatin1String("lesson_day"))
        rows.append(late(LessonAct::SetAttendance, LockAnchor::LessonDay, 0, QTime(), row));
    else if (term == QLatin1String("next_day"))
        rows.append(late(LessonAct::SetAttendance, LockAnchor::LessonDay, 1, QTime(), row));
}

// F-33: by the day, by a clock time, or some minutes after the group's last lesson.
void addHomeworkTerm(QList<LockRow> &rows, const Policy &policy, QDate day)
{
    const QString term = policy.text(QStringLiteral("homework.deadline"), day);
    const QString row = QStringLiteral("F-33");
    const int minutes = policy.whole(QStringLiteral("homework.deadline_minutes"), day);
    if (term == QLatin1String("group_last_bell"))
        rows.append({LessonAct::SetHomework, LockAnchor::GroupLastBell, minutes, QStringLiteral("minute"),
                     QTime(), LockOutcome::Late, LockReason::EntryLate, false, row});
    else if (term == QLatin1String("clock"))
        rows.append(late(LessonAct::SetHomework, LockAnchor::LessonDay, 0,
                         clockOf(policy, QStringLiteral("homework.deadline_time"), day), row));
    else if (term == QLatin1String("lesson_day"))
        rows.append(late(LessonAct::SetHomework, LockAnchor::LessonDay, 0, QTime(), row));
}

// The day of an anchor; invalid when nobody knows it and the row therefore says nothing.
QDate anchorDay(LockAnchor anchor, const LockFacts &facts, const CollegeTime &time)
{
    switch (anchor) {
    case LockAnchor::LessonDay:
    case LockAnchor::LessonEnd:
    case LockAnchor::GroupLastBell:
        return facts.lessonDay;
    case LockAnchor::PlacedDay:
        return facts.placedOn.isValid() ? facts.placedOn : facts.lessonDay;
    case LockAnchor::WorkDay:
        return facts.workDueOn.isValid() ? facts.workDueOn : facts.lessonDay;
    case LockAnchor::FinalMark:
        return facts.finalMarkOn;
    case LockAnchor::PeriodEnd:
        return facts.periodEnd;
    case LockAnchor::UnlockedUntil:
        return facts.unlockedUntil > 0 ? time.day(facts.unlockedUntil) : QDate();
    }
    return {};
}

// The time of day of an anchor that has one; invalid = only its day counts.
QTime anchorTime(LockAnchor anchor, const LockFacts &facts)
{
    if (anchor == LockAnchor::LessonEnd)
        return facts.ends;
    if (anchor == LockAnchor::GroupLastBell)
        return facts.groupLastBell;
    return anchor == LockAnchor::LessonDay ? QTime(0, 0) : QTime();
}

// A clock time holds only for a lesson of that very day that is over by then (F-05).
bool clockHolds(const LockRow &row, QDate end, const LockFacts &facts)
{
    return row.clock.isValid() && end == facts.lessonDay && facts.ends.isValid() && facts.ends <= row.clock;
}

// The last moment in time; nullopt = the row says nothing.
std::optional<qint64> rowEnd(const LockRow &row, const LockFacts &facts, const CollegeTime &time)
{
    if (row.anchor == LockAnchor::UnlockedUntil && facts.unlockedUntil > 0)
        return facts.unlockedUntil;
    const QDate day = anchorDay(row.anchor, facts, time);
    if (!day.isValid())
        return std::nullopt;
    if (row.unit == QLatin1String("minute")) {
        const QTime from = anchorTime(row.anchor, facts);
        return from.isValid() ? time.ms(day, from) + row.amount * msPerMinute : time.endOfDay(day);
    }
    const QDate end = day.addDays(row.amount);
    return clockHolds(row, end, facts) ? time.ms(end, row.clock) : time.endOfDay(end);
}

LockVerdict verdictOf(const LockRow &row, qint64 since)
{
    return {row.reason, row.outcome, since, row.row, 0};
}

std::optional<LockVerdict> beforeVerdict(const LockRow &row, const LockFacts &facts, qint64 nowMs,
                                         const CollegeTime &time)
{
    const QDate day = anchorDay(row.anchor, facts, time);
    if (!day.isValid())
        return std::nullopt;
    const qint64 opens = time.ms(day.addDays(row.amount), QTime(0, 0));
    return nowMs < opens ? std::optional(verdictOf(row, opens)) : std::nullopt;
}

std::optional<LockVerdict> rowVerdict(const LockRow &row, const LockFacts &facts, qint64 nowMs,
                                      const CollegeTime &time)
{
    if (row.before)
        return beforeVerdict(row, facts, nowMs, time);
    const auto end = rowEnd(row, facts, time);
    if (!end || nowMs <= *end || (row.outcome == LockOutcome::Refuse && nowMs <= facts.unlockedUntil))
        return std::nullopt;
    LockVerdict verdict = verdictOf(row, *end + 1);
    if (row.outcome == LockOutcome::Late)
        verdict.lateDays = static_cast<int>(time.day(*end).daysTo(time.day(nowMs)));
    return verdict;
}

} // namespace

QList<LockRow> lockRows(const Policy &policy, QDate lessonDay)
{
    QList<LockRow> rows;
    addInAdvance(rows);
    addAfterFinal(rows, policy, lessonDay);
    addCorrection(rows, policy, lessonDay);
    addEntryTerms(rows, policy, lessonDay);
    addAttendanceTerm(rows, policy, lessonDay);
    addHomeworkTerm(rows, policy, lessonDay);
    return rows;
}

LockVerdict lockVerdict(const QList<LockRow> &rows, LessonAct act, const LockFacts &facts, qint64 nowMs,
                        const CollegeTime &time)
{
    LockVerdict worst;
    for (const LockRow &row : rows) {
        if (row.act != act)
            continue;
        const auto verdict = rowVerdict(row, facts, nowMs, time);
        if (verdict && verdict->refused())
            return *verdict;
        if (verdict && worst.reason == LockReason::None)
            worst = *verdict;
    }
    return worst;
}

std::optional<qint64> termEnd(const QList<LockRow> &rows, LessonAct act, const LockFacts &facts,
                              const CollegeTime &time)
{
    std::optional<qint64> nearest;
    for (const LockRow &row : rows) {
        if (row.act != act || row.before)
            continue;
        const auto end = rowEnd(row, facts, time);
        if (end && (!nearest || *end < *nearest))
            nearest = end;
    }
    return nearest;
}

} // namespace semestr
