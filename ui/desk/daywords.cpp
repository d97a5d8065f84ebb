// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/daywords.h"

#include "app/wording/sentences.h"

#include <QLocale>

namespace semestr {

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;

// A term at the end of a day says the day alone.
bool endsWithDay(qint64 dueAt, const CollegeTime &time)
{
    return dueAt >= time.endOfDay(time.day(dueAt)) - minute;
}

QString shortTime(QTime time)
{
    return time.toString(QStringLiteral("H:mm"));
}

} // namespace

QString DayWords::fullDay(QDate day)
{
    return QLocale().toString(day, QStringLiteral("dddd, d MMMM"));
}

QString DayWords::shortDay(QDate day)
{
    return QString(weekdayShort(day) + QStringLiteral(" ") + day.toString(QStringLiteral("dd.MM")));
}

QString DayWords::nearDay(QDate day, QDate today)
{
    if (day == today)
        return tr("today");
    if (day == today.addDays(1))
        return tr("tomorrow");
    if (day == today.addDays(-1))
        return tr("yesterday");
    return QString(weekdayShort(day) + QStringLiteral(" ") + dayMonth(day));
}

QString DayWords::times(QTime starts, QTime ends)
{
    if (!starts.isValid() || !ends.isValid())
        return {};
    return QString(shortTime(starts) + QStringLiteral("–") + shortTime(ends));
}

QString DayWords::period(int periodNo, int half)
{
    return half == 0 ? QString::number(periodNo) : QStringLiteral("%1/%2").arg(periodNo).arg(half);
}

QString DayWords::days(QDate from, QDate to)
{
    if (!from.isValid())
        return {};
    if (!to.isValid() || from == to)
        return dayMonth(from);
    if (from.month() == to.month())
        return QString(QString::number(from.day()) + QStringLiteral("–") + dayMonth(to));
    return QString(dayMonth(from) + QStringLiteral(" – ") + dayMonth(to));
}

QString DayWords::joined(const QStringList &parts)
{
    QStringList there = parts;
    there.removeAll(QString());
    return there.join(QStringLiteral(", "));
}

QString DayWords::page(const QString &discipline, const QString &subgroup)
{
    return joined({discipline, subgroup});
}

QString DayWords::missing(const Finding &finding)
{
    switch (finding.rule) {
    case FindingRule::AttendanceUnchecked:
        //: What a lesson still lacks, in the middle of a sentence.
        return tr("roll call");
    case FindingRule::TopicMissing:
        return tr("topic");
    case FindingRule::HomeworkMissing:
        return tr("homework");
    case FindingRule::MarksDue:
        return finding.count > 0 ? tr("marks of %n student(s)", nullptr, finding.count) : tr("marks");
    case FindingRule::GroupByImport:
        break;
    }
    return tr("check of the imported list");
}

QString DayWords::until(qint64 dueAt, const DayMoment &now)
{
    if (dueAt <= 0)
        return {};
    const QDate day = now.time.day(dueAt);
    const bool wholeDay = endsWithDay(dueAt, now.time);
    if (dueAt < now.nowMs)
        return tr("the term was %1").arg(nearDay(day, now.today()));
    if (day == now.today() && !wholeDay)
        return tr("until %1").arg(clockTime(dueAt, now.time));
    //: A day: «until tomorrow», «until Wed 14 October».
    return tr("until %1", "day").arg(nearDay(day, now.today()));
}

QString DayWords::term(qint64 dueAt, const DayMoment &now)
{
    if (dueAt <= 0)
        return tr("no term");
    const QDate day = now.time.day(dueAt);
    QString text = nearDay(day, now.today());
    if (day == now.today().addDays(1))
        text += QStringLiteral(", ") + dayMonth(day);
    if (!endsWithDay(dueAt, now.time) && day <= now.today())
        text += QStringLiteral(", ") + clockTime(dueAt, now.time);
    return text;
}

QString DayWords::left(const Finding &finding, const DayMoment &now)
{
    if (finding.dueAt <= 0)
        return {};
    const auto days = static_cast<int>(now.today().daysTo(now.time.day(finding.dueAt)));
    const qint64 rest = std::abs(finding.dueAt - now.nowMs);
    const int hours = static_cast<int>(rest / hour);
    const int minutes = static_cast<int>(rest / minute);
    if (finding.state == FindingState::Late || finding.dueAt < now.nowMs) {
        if (days < 0)
            return tr("%n day(s) late", nullptr, -days);
        return hours > 0 ? tr("%n hour(s) late", nullptr, hours) : tr("%n minute(s) late", nullptr, minutes);
    }
    if (days > 0)
        return tr("%n day(s) left", nullptr, days);
    return hours > 0 ? tr("%n hour(s) left", nullptr, hours) : tr("%n minute(s) left", nullptr, minutes);
}

QString DayWords::where(const DueLine &line)
{
    const QString day = shortDay(line.finding.day);
    if (!line.workKind.isEmpty()) {
        const QString work = workKindShort(line.workKind);
        return joined({day, line.workNumber.isEmpty()
                                ? work
                                : QString(work + QStringLiteral(" № ") + line.workNumber)});
    }
    return line.periodNo > 0 ? tr("%1, period %2").arg(day).arg(line.periodNo) : day;
}

} // namespace semestr
