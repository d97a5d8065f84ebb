// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/xlsxnumbers.h"

#include <QDateTime>
#include <QRegularExpression>
#include <cmath>

namespace semestr {

namespace {

constexpr double lastSerial = 2958466; // 1 January 10000
constexpr int secondsOfDay = 86400;

QString dateAndTime(QDate day, QTime time)
{
    QString text = day.isValid() ? day.toString(QStringLiteral("dd.MM.yyyy")) : QString();
    if (!day.isValid() || time != QTime(0, 0)) {
        if (!text.isEmpty())
            text += QLatin1Char(' ');
        text += time.toString(QStringLiteral("HH:mm"));
    }
    return text;
}

// Excel believes in a 29 February 1900, so the numbers before it are one day off.
QDate dayOf(qint64 serial, bool days1904)
{
    if (days1904)
        return QDate(1904, 1, 1).addDays(serial);
    return serial < 60 ? QDate(1899, 12, 31).addDays(serial) : QDate(1899, 12, 30).addDays(serial);
}

QString plainNumber(const QString &stored)
{
    static const QRegularExpression whole(QStringLiteral("^-?\\d+$"));
    if (whole.match(stored).hasMatch())
        return stored;
    bool ok = false;
    const double value = stored.toDouble(&ok);
    if (!ok || !std::isfinite(value))
        return stored;
    if (value == std::floor(value) && std::abs(value) < 1e15)
        return QString::number(value, 'f', 0);
    return QString::number(value, 'g', 15);
}

// The first section without quoted words, escaped characters and colours; «[h]» and the like stay.
QString bareFormat(const QString &code)
{
    static const QRegularExpression noise(
        QStringLiteral("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]"),
        QRegularExpression::CaseInsensitiveOption);
    QString bare = code;
    bare.remove(noise);
    return bare.section(QLatin1Char(';'), 0, 0).toLower();
}

} // namespace

NumberStyle numberStyle(const QString &formatCode)
{
    static const QRegularExpression dateLetter(QStringLiteral("[ymdhs]"));
    static const QRegularExpression zeros(QStringLiteral("^0+$"));
    const QString bare = bareFormat(formatCode);
    NumberStyle style;
    style.date = bare != QLatin1String("general") && bare != QLatin1String("standard") &&
                 dateLetter.match(bare).hasMatch();
    if (zeros.match(bare).hasMatch())
        style.digits = static_cast<int>(std::min<qsizetype>(bare.size(), 30));
    return style;
}

NumberStyle builtInStyle(int formatId)
{
    const bool date = (formatId >= 14 && formatId <= 22) || (formatId >= 27 && formatId <= 36) ||
                      (formatId >= 45 && formatId <= 47) || (formatId >= 50 && formatId <= 58);
    return {date, 0};
}

QString dateText(double serial, bool days1904)
{
    if (!(serial >= 0 && serial < lastSerial))
        return plainNumber(QString::number(serial, 'g', 15));
    const auto seconds = static_cast<qint64>(std::llround(serial * secondsOfDay));
    const qint64 day = seconds / secondsOfDay;
    const QTime time = QTime(0, 0).addSecs(static_cast<int>(seconds % secondsOfDay));
    const bool timeAlone = day == 0 && !days1904;
    return dateAndTime(timeAlone ? QDate() : dayOf(day, days1904), time);
}

QString numberText(const QString &stored, const NumberStyle &style, bool days1904)
{
    bool ok = false;
    const double value = stored.toDouble(&ok);
    if (ok && style.date)
        return dateText(value, days1904);
    const QString plain = plainNumber(stored);
    return style.digits > 0 && !plain.startsWith(QLatin1Char('-'))
               ? QString(plain.rightJustified(style.digits, QLatin1Char('0')))
               : plain;
}

QString isoDateText(const QString &stored)
{
    const QDateTime moment = QDateTime::fromString(stored, Qt::ISODate);
    return moment.isValid() ? dateAndTime(moment.date(), moment.time()) : stored;
}

} // namespace semestr
