// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/lists/listcells.h"

#include "app/domain/people/groupnames.h"

#include <QRegularExpression>

namespace semestr {

namespace {

bool isDash(QChar c)
{
    return c == u'-' || (c >= QChar(0x2010) && c <= QChar(0x2015)) || c == QChar(0x2212);
}

// «1 000» and «90,0» are whole numbers too.
QString plainNumber(const QString &text)
{
    QString plain = text;
    plain.remove(QLatin1Char(' '));
    return plain.replace(QLatin1Char(','), QLatin1Char('.'));
}

} // namespace

QString cellText(const QString &raw)
{
    const QString text = raw.simplified();
    static const QString computed = QStringLiteral("=+-@");
    return text.size() > 1 && text.front() == u'\'' && computed.contains(text.at(1)) ? text.mid(1) : text;
}

bool isBrokenCell(const QString &text)
{
    static const QRegularExpression error(QStringLiteral("^#(N/A|Н/Д|[A-ZА-Я0-9_/]+[!?])"));
    return error.match(text).hasMatch();
}

QString matchKey(const QString &text)
{
    QString key, part;
    for (const QChar c : text) {
        if (c != u'+' && c != u'#') { // «C++» is not «C#»
            part.append(c);
            continue;
        }
        key += groupKey(part) + c;
        part.clear();
    }
    return QString(key + groupKey(part));
}

QString codeKey(const QString &text)
{
    QString key;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool between =
            i > 0 && i + 1 < text.size() && text.at(i - 1).isDigit() && text.at(i + 1).isDigit();
        if (c.isLetterOrNumber())
            key += groupKey(c);
        else if (between && !c.isSpace())
            key += isDash(c) ? QChar(u'-') : c;
    }
    return key;
}

QString listHeadingKey(const QString &heading)
{
    QString key;
    QString text = heading.toLower();
    text.replace(QChar(0x2116), QStringLiteral("номер"));
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            key.append(c == QChar(0x0451) ? QChar(0x0435) : c);
    }
    return key;
}

QDate parsedDay(const QString &text)
{
    static const QRegularExpression russian(
        QStringLiteral("^(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})(\\s*г\\.?)?( [\\d:]+)?$"));
    static const QRegularExpression iso(QStringLiteral("^(\\d{4})-(\\d{2})-(\\d{2})([T ][\\d:.]+Z?)?$"));
    if (const auto match = russian.match(text); match.hasMatch())
        return QDate(match.captured(3).toInt(), match.captured(2).toInt(), match.captured(1).toInt());
    if (const auto match = iso.match(text); match.hasMatch())
        return QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    return {};
}

QTime parsedTime(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{1,2})[:.,-](\\d{2})(:\\d{2})?$"));
    const auto match = form.match(text);
    return match.hasMatch() ? QTime(match.captured(1).toInt(), match.captured(2).toInt()) : QTime();
}

std::optional<int> parsedWhole(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^-?\\d{1,9}(\\.0+)?$"));
    const QString plain = plainNumber(text);
    if (!form.match(plain).hasMatch())
        return std::nullopt;
    return plain.section(QLatin1Char('.'), 0, 0).toInt();
}

std::optional<double> parsedDecimal(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^-?\\d{1,9}(\\.\\d+)?$"));
    const QString plain = plainNumber(text);
    if (!form.match(plain).hasMatch())
        return std::nullopt;
    return plain.toDouble();
}

QString dayText(QDate day)
{
    return day.isValid() ? day.toString(QStringLiteral("dd.MM.yyyy")) : QString();
}

QString timeText(QTime time)
{
    return time.isValid() ? time.toString(QStringLiteral("HH:mm")) : QString();
}

QString decimalText(double number)
{
    return QString::number(number, 'g', 10).replace(QLatin1Char('.'), QLatin1Char(','));
}

} // namespace semestr
