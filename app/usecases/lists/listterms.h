// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/setuprows.h"

namespace semestr {

struct StoredTerm
{
    TermId id;
    QString title;
    int number = 1;
    DayRange days;
};

// The terms of the year that holds the asked one.
struct TermsOfYear
{
    YearSpan year;
    QList<StoredTerm> terms; // never empty
    qsizetype asked = 0;

    const StoredTerm &present() const { return terms.at(asked); }
    const StoredTerm &named(const QString &title) const;
    QString titleOf(TermId id) const;
};
// A null term = the one that holds today, else the coming one, else the last. NotFound {what: term}.
Result<TermsOfYear> readTerms(Connection &connection, CollegeId college, TermId term, QDate today);

} // namespace semestr
