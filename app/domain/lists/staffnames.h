// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/lists/listknown.h"

namespace semestr {

// Names compared without case, with ё as е and with single spaces.
QString personKey(const PersonName &name);

// The college's people as lists write and mean them: «Белова Анна Петровна», «Белова А. П.»; of namesakes
// «Иванов Иван Иванович (0012)». A value; any thread.
class StaffNames
{
public:
    struct Meant
    {
        int count = 0; // 0 unknown, above 1 unclear
        PersonId id;
        QString title; // as export writes the one who is meant
    };

    explicit StaffNames(const QList<KnownStaff> &staff);
    QString title(PersonId person) const;
    PersonId idOf(const QString &title) const { return m_byTitle.value(title); }
    Meant meant(const QString &written) const;
    // Nobody is meant: «вакансия», «—», an empty cell.
    static bool isNobody(const QString &written);
    static QString nobody(); // as export writes it

private:
    QList<int> candidates(const QString &name) const;

    QList<KnownStaff> m_staff;
    QStringList m_titles;
    QHash<QString, PersonId> m_byTitle;
    QHash<PersonId, int> m_byId;
    QMultiHash<QString, int> m_byName, m_byInitials, m_byLast;
};

} // namespace semestr
