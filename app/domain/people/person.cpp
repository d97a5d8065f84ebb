// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/people/person.h"

#include <QCollator>
#include <QStringList>

namespace semestr {

namespace {
QString joined(std::initializer_list<QString> parts)
{
    QStringList words;
    for (const QString &part : parts) {
        if (!part.isEmpty())
            words.append(part);
    }
    return words.join(QLatin1Char(' '));
}
} // namespace

QString PersonName::full() const
{
    return joined({last, first, middle});
}

QString PersonName::brief() const
{
    return joined({last, first});
}

QString PersonName::initials() const
{
    QString text = last;
    for (const QString &part : {first, middle}) {
        if (!part.isEmpty())
            text += QStringLiteral(" %1.").arg(part.at(0));
    }
    return text;
}

PersonName PersonName::parse(const QString &text)
{
    const QStringList words = text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    PersonName name;
    name.last = words.value(0);
    name.first = words.value(1);
    name.middle = words.mid(2).join(QLatin1Char(' '));
    return name;
}

bool nameLess(const PersonName &a, const PersonName &b)
{
    static thread_local const QCollator collator = [] {
        QCollator russian(QLocale(QLocale::Russian, QLocale::Russia));
        russian.setCaseSensitivity(Qt::CaseInsensitive);
        return russian;
    }();
    return collator.compare(a.full(), b.full()) < 0;
}

} // namespace semestr
