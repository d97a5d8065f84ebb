// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ids.h"

#include <QDate>
#include <QString>

namespace semestr {

// A person's name as it stood from some day on; old pages print the old name (C-05).
struct PersonName
{
    QString last;
    QString first;
    QString middle; // may be empty

    QString full() const;     // «Зайцев Егор Павлович»: printed forms, F-02
    QString brief() const;    // «Зайцев Егор»: the journal's grid
    QString initials() const; // «Зайцев Е. П.»

    // From «Фамилия Имя Отчество»; a patronymic of several words («Мамед оглы») stays whole.
    static PersonName parse(const QString &text);

    friend bool operator==(const PersonName &, const PersonName &) = default;
};

// Russian dictionary order: ё beside е, hyphenated surnames whole, small letters not last.
bool nameLess(const PersonName &a, const PersonName &b);

// An inclusive range of days; an invalid `to` means "until now".
struct DayRange
{
    QDate from;
    QDate to;
    bool holds(QDate day) const { return day >= from && (!to.isValid() || day <= to); }
    friend bool operator==(const DayRange &, const DayRange &) = default;
};

} // namespace semestr
