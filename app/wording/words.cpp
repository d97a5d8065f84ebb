// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wording/words.h"

#include "app/wording/sentences.h"

#include <QFileInfo>
#include <QLocale>

namespace semestr::words {

namespace {

QString dayText(QDate day)
{
    return QLocale().toString(day, QStringLiteral("d MMMM yyyy"));
}

QString text(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::QDate:
        return dayText(value.toDate());
    case QMetaType::QDateTime:
        return QString(dayText(value.toDateTime().date()) + QStringLiteral(", ") +
                       value.toDateTime().toString(QStringLiteral("HH:mm")));
    case QMetaType::QStringList:
        return value.toStringList().join(QStringLiteral(", "));
    default:
        return value.toString();
    }
}

} // namespace

QString argument(const Error &error, const char *key)
{
    return text(error.args.value(QLatin1String(key)));
}

int number(const Error &error, const char *key)
{
    return error.args.value(QLatin1String(key)).toInt();
}

QString quoted(const QString &text)
{
    //: Quotation marks of the language round a name.
    return text.isEmpty() ? QString() : Wording::tr("“%1”").arg(text);
}

QString fileName(const Error &error)
{
    return QFileInfo(argument(error, "file")).fileName();
}

QString joined(const QStringList &parts, const QString &separator)
{
    QStringList kept;
    for (const QString &part : parts) {
        if (!part.isEmpty())
            kept.append(part);
    }
    return kept.join(separator);
}

QString dayAndTime(qint64 ms, const CollegeTime &time)
{
    //: A day and a clock time: «8 October, 11:52».
    return Wording::tr("%1, %2").arg(dayMonth(time.day(ms)), clockTime(ms, time));
}

QString presenceName(const QString &code)
{
    if (code == QLatin1String("present"))
        return Wording::tr("present");
    if (code == QLatin1String("absent"))
        return Wording::tr("absent");
    if (code == QLatin1String("ill"))
        return Wording::tr("ill");
    if (code == QLatin1String("excused"))
        return Wording::tr("excused");
    if (code == QLatin1String("late"))
        return Wording::tr("late");
    return code;
}

} // namespace semestr::words
