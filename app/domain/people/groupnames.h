// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QStringList>

namespace semestr {

// What two spellings of one group have in common: «исп 31», «ИСП–31» and the same in Latin look-alikes →
// «ИСП31».
QString groupKey(const QString &title);

// The titles of a college's groups and what a list's spellings of them mean. A value; any thread.
class GroupNames
{
public:
    explicit GroupNames(const QStringList &stored);
    // New groups take their commonest spelling in the list; the first one when several are as common.
    void learn(const QStringList &spellings);
    // The group's own title; empty when nothing is written.
    QString meant(const QString &written) const;
    bool isKnown(const QString &title) const { return m_stored.contains(groupKey(title)); }

private:
    QHash<QString, QString> m_titles; // key → title
    QSet<QString> m_stored;
};

} // namespace semestr
