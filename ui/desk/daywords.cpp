// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/daywords.h"

#include "app/wording/sentences.h"

#include <QLocale>

namespace semestr {

namespace {

constexpr qint64 minute = 60'000;

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

} // namespace semestr
