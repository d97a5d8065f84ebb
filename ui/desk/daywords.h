// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/myday.h"

#include <QCoreApplication>

namespace semestr {

// The moment for which the words are put: «today» and «late by 2 days» depend on it.
struct DayMoment
{
    qint64 nowMs = 0;
    CollegeTime time;
    QDate today() const { return time.day(nowMs); }
};

// The short words of «my day» that its grids and its panel share.
class DayWords
{
    Q_DECLARE_TR_FUNCTIONS(DayWords)

public:
    static QString fullDay(QDate day);               // «Thursday, 8 October»
    static QString shortDay(QDate day);              // «Thu 08.10»
    static QString nearDay(QDate day, QDate today);  // «today», «tomorrow», «Fri 9 October»
    static QString times(QTime starts, QTime ends);  // «8:30–10:00»; empty without bells
    static QString period(int periodNo, int half);   // «3», «3/1»
    static QString days(QDate from, QDate to);       // «5–9 October»
    static QString joined(const QStringList &parts); // by commas, the empty left out
    static QString page(const QString &discipline, const QString &subgroup);

    static QString until(qint64 dueAt, const DayMoment &now); // «until 18:00», «the term was 6 October»
};

} // namespace semestr
