// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/console/call.h"

#include <QRegularExpression>
#include <QStandardPaths>

namespace semestr {

QDate mondayOf(const QString &isoWeek)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{4})-W(\\d{2})$"));
    const auto match = form.match(isoWeek);
    if (!match.hasMatch())
        return {};
    const QDate fourth(match.captured(1).toInt(), 1, 4); // always in week 1
    const QDate monday = fourth.addDays(1 - fourth.dayOfWeek() + 7 * (match.captured(2).toInt() - 1));
    int year = 0;
    const int number = monday.weekNumber(&year);
    return number == match.captured(2).toInt() && year == match.captured(1).toInt() ? monday : QDate();
}

QString defaultDatabase()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    return folder + QStringLiteral("/college.semestr");
}

QDate Call::week(const char *option) const
{
    return mondayOf(text(option));
}

QString Call::database() const
{
    return has("db") ? text("db") : defaultDatabase();
}

} // namespace semestr
