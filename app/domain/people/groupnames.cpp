// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/people/groupnames.h"

namespace semestr {

namespace {
QChar cyrillicTwin(QChar c)
{
    static const QString latin = QStringLiteral("ABCEHKMOPTXY");
    static const QString cyrillic = QStringLiteral("АВСЕНКМОРТХУ");
    const qsizetype at = latin.indexOf(c);
    return at >= 0 ? cyrillic.at(at) : c;
}
} // namespace

QString groupKey(const QString &title)
{
    QString key;
    for (const QChar c : title.toUpper()) {
        if (c.isLetterOrNumber())
            key.append(c == QChar(0x0401) ? QChar(0x0415) : cyrillicTwin(c));
    }
    return key;
}

GroupNames::GroupNames(const QStringList &stored)
{
    for (const QString &title : stored) {
        m_titles.insert(groupKey(title), title);
        m_stored.insert(groupKey(title));
    }
}

void GroupNames::learn(const QStringList &spellings)
{
    QHash<QString, int> times;
    for (const QString &text : spellings) {
        const QString key = groupKey(text);
        if (key.isEmpty() || m_stored.contains(key))
            continue;
        const int count = ++times[text];
        QString &best = m_titles[key];
        if (best.isEmpty() || (best != text && count > times.value(best)))
            best = text;
    }
}

QString GroupNames::meant(const QString &written) const
{
    return m_titles.value(groupKey(written));
}

} // namespace semestr
