// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/findings/reasonterm.h"

namespace semestr {

namespace {

QDate lastDay(const QString &reasonBy, QDate day)
{
    if (reasonBy == u"day")
        return day;
    if (reasonBy == u"week")
        return day.addDays(7 - day.dayOfWeek());
    return reasonBy == u"month" ? QDate(day.year(), day.month(), day.daysInMonth()) : QDate();
}

} // namespace

ReasonTerm reasonTerm(const Policy &policy, QDate day, QTime starts, const CollegeTime &time)
{
    const QString reasonBy = policy.text(QStringLiteral("absence.reason_by"), day);
    const QDate last = lastDay(reasonBy, day);
    if (!last.isValid())
        return {};
    const QTime clock =
        QTime::fromString(policy.text(QStringLiteral("absence.reason_time"), day), QStringLiteral("HH:mm"));
    const bool inTime = clock.isValid() && reasonBy == u"day" && starts.isValid() && starts < clock;
    return {last, inTime ? time.ms(last, clock) : time.endOfDay(last)};
}

} // namespace semestr
