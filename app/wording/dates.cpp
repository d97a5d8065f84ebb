// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wording/sentences.h"

#include <QLocale>

namespace semestr {

QString dayMonth(QDate day)
{
    return QLocale().toString(day, QStringLiteral("d MMMM"));
}

QString dayMonthShort(QDate day)
{
    return QLocale().toString(day, QStringLiteral("d MMM"));
}

QString weekdayShort(QDate day)
{
    return QLocale().toString(day, QStringLiteral("ddd"));
}

QString clockTime(qint64 ms, const CollegeTime &time)
{
    return time.at(ms).toString(QStringLiteral("H:mm"));
}

} // namespace semestr
