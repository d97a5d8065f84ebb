// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wording/sentences.h"
#include "app/wording/words.h"

#include <QLocale>

namespace semestr {

namespace {

// «Closed on 8 October.», or «Closed.» when the day is unknown.
QString closed(QDate since)
{
    return since.isValid() ? Wording::tr("Closed on %1.").arg(dayMonth(since)) : Wording::tr("Closed.");
}

QString closedBecause(QDate since, const QString &why)
{
    return QString(closed(since) + QStringLiteral(" ") + why);
}

QString inAdvance(QDate opens, const QString &day)
{
    if (opens.isValid())
        return Wording::tr("The lesson has not been held yet: it can be filled in from %1.")
            .arg(dayMonth(opens));
    return day.isEmpty()
               ? Wording::tr("The lesson has not been held yet: it cannot be filled in beforehand.")
               : Wording::tr("The lesson of %1 has not been held yet: it cannot be filled in beforehand.")
                     .arg(day);
}

} // namespace

QString words::lockText(LockReason reason, QDate since, const QString &day)
{
    switch (reason) {
    case LockReason::None:
        return closed(since);
    case LockReason::InAdvance:
        return inAdvance(since, day);
    case LockReason::WindowOver:
        return closedBecause(since,
                             Wording::tr("The time for setting and changing marks is over: only the deputy "
                                         "director can permit a correction."));
    case LockReason::CorrectionForbidden:
        return Wording::tr(
            "A saved mark is not corrected by the college's rules: only the deputy director can "
            "permit it.");
    case LockReason::EntryTermOver:
        return closedBecause(since,
                             Wording::tr("Marks are not set for a past day: only the deputy director can "
                                         "permit it."));
    case LockReason::AfterFinal:
        return closedBecause(since, Wording::tr("The final mark of the period has been set: only the deputy "
                                                "director can permit a correction."));
    case LockReason::YearOver:
        return closedBecause(since, Wording::tr("The academic year is over: its journal can only be read."));
    case LockReason::EntryLate:
        break;
    }
    return since.isValid() ? Wording::tr("The term for the entry was %1.").arg(dayMonth(since))
                           : Wording::tr("The term for the entry is over.");
}

QDate words::momentDay(const QVariant &moment)
{
    if (moment.typeId() == QMetaType::QDate || moment.typeId() == QMetaType::QDateTime)
        return moment.toDate();
    if (moment.typeId() == QMetaType::QString)
        return QDate::fromString(moment.toString().left(10), Qt::ISODate);
    return moment.toLongLong() > 0 ? QDateTime::fromMSecsSinceEpoch(moment.toLongLong()).date() : QDate();
}

QString words::momentClock(const QVariant &moment)
{
    const QString shape = QStringLiteral("H:mm");
    if (moment.typeId() == QMetaType::QDateTime)
        return moment.toDateTime().toString(shape);
    return moment.toLongLong() > 0 ? QDateTime::fromMSecsSinceEpoch(moment.toLongLong()).toString(shape)
                                   : QString();
}

QString lockSentence(const LockVerdict &verdict, const CollegeTime &time)
{
    const QDate since = verdict.since > 0 ? time.day(verdict.since) : QDate();
    if (verdict.late() && verdict.lateDays > 0)
        return QString(words::lockText(verdict.reason, since, {}) + QStringLiteral(" ") +
                       Wording::tr("Late by %n day(s).", nullptr, verdict.lateDays));
    return verdict.reason == LockReason::None ? QString() : words::lockText(verdict.reason, since, {});
}

namespace {

// «today 18:00», «tomorrow», «9 October»; the clock time only when the term is not the day's end.
QString termText(qint64 dueAt, qint64 nowMs, const CollegeTime &time)
{
    const QDate day = time.day(dueAt);
    const QDate today = time.day(nowMs);
    QString text = dayMonth(day);
    if (day == today)
        text = Wording::tr("today");
    else if (day == today.addDays(1))
        text = Wording::tr("tomorrow");
    if (dueAt >= time.endOfDay(day) - 59999)
        return text;
    return QString(text + QStringLiteral(" ") + clockTime(dueAt, time));
}

QString subject(const Finding &finding)
{
    switch (finding.rule) {
    case FindingRule::AttendanceUnchecked:
        return Wording::tr("Roll call");
    case FindingRule::TopicMissing:
        return Wording::tr("Lesson topic");
    case FindingRule::HomeworkMissing:
        return Wording::tr("Homework");
    case FindingRule::MarksDue:
        return finding.count > 0 ? Wording::tr("Marks: %n student(s) have none", nullptr, finding.count)
                                 : Wording::tr("Marks");
    case FindingRule::PlanMissing:
        return planName();
    case FindingRule::GroupByImport:
        break;
    }
    return Wording::tr("The group came from an imported list: check it");
}

QString closedText(const Finding &finding)
{
    switch (finding.rule) {
    case FindingRule::AttendanceUnchecked:
        return finding.count > 0 ? Wording::tr("Roll call done, absent: %n", nullptr, finding.count)
                                 : Wording::tr("Roll call done, all are present");
    case FindingRule::TopicMissing:
        return Wording::tr("Lesson topic written");
    case FindingRule::HomeworkMissing:
        return Wording::tr("Homework written");
    case FindingRule::MarksDue:
        return Wording::tr("Marks set");
    case FindingRule::PlanMissing:
        return Wording::tr("Thematic plan delivered");
    case FindingRule::GroupByImport:
        break;
    }
    return Wording::tr("The group has been checked");
}

QString lateText(const Finding &finding, qint64 nowMs, const CollegeTime &time)
{
    const auto days = static_cast<int>(time.day(finding.dueAt).daysTo(time.day(nowMs)));
    //: What is missing, and its term: «Roll call: the term was 6 October».
    const QString start =
        Wording::tr("%1: the term was %2").arg(subject(finding), termText(finding.dueAt, nowMs, time));
    return days <= 0
               ? start
               : QString(start + QStringLiteral(", ") + Wording::tr("late by %n day(s)", nullptr, days));
}

} // namespace

QString findingSentence(const Finding &finding, qint64 nowMs, const CollegeTime &time)
{
    if (finding.state == FindingState::Closed)
        return finding.doneAt > 0
                   ? Wording::tr("%1 (%2)").arg(closedText(finding), words::dayAndTime(finding.doneAt, time))
                   : closedText(finding);
    if (finding.dueAt <= 0)
        return subject(finding);
    if (finding.state == FindingState::Late)
        return lateText(finding, nowMs, time);
    //: What is missing, and until when: «Roll call, until today 18:00».
    return Wording::tr("%1, until %2").arg(subject(finding), termText(finding.dueAt, nowMs, time));
}

} // namespace semestr
