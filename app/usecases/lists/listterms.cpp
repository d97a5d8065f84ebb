// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/lists/listterms.h"

namespace semestr {

namespace {

struct Line
{
    StoredTerm term;
    YearSpan year;
};

Result<QList<Line>> readLines(Connection &connection, CollegeId college)
{
    SEMESTR_LET(list, connection.query("lists/list_terms"));
    SEMESTR_TRY(list.bind("college", college).run());
    QList<Line> lines;
    while (list.next()) {
        const int number = static_cast<int>(list.whole(2));
        const QString title =
            list.text(1).isEmpty() ? QStringLiteral("%1-й семестр").arg(number) : list.text(1).simplified();
        lines.append({{list.id<TermId>(0), title, number, {list.day(3), list.day(4)}},
                      {list.id<YearId>(5), list.day(6), list.day(7)}});
    }
    return lines;
}

// By their order: the first that has not ended, else the last.
const Line *askedOf(const QList<Line> &lines, TermId term, QDate today)
{
    const Line *found = nullptr;
    for (const Line &line : lines) {
        if (line.term.id == term)
            return &line;
        if (term.isNull() && line.term.days.to >= today)
            return &line;
        found = &line;
    }
    return term.isNull() ? found : nullptr;
}

} // namespace

const StoredTerm &TermsOfYear::named(const QString &title) const
{
    for (const StoredTerm &term : terms) {
        if (term.title == title)
            return term;
    }
    return present();
}

QString TermsOfYear::titleOf(TermId id) const
{
    for (const StoredTerm &term : terms) {
        if (term.id == id)
            return term.title;
    }
    return {};
}

Result<TermsOfYear> readTerms(Connection &connection, CollegeId college, TermId term, QDate today)
{
    SEMESTR_LET(lines, readLines(connection, college));
    const Line *asked = askedOf(lines, term, today);
    if (!asked)
        return fail(Fault::NotFound, {{QStringLiteral("what"), QStringLiteral("term")}});
    TermsOfYear year;
    year.year = asked->year;
    for (const Line &line : lines) {
        if (line.year.id != asked->year.id)
            continue;
        if (line.term.id == asked->term.id)
            year.asked = year.terms.size();
        year.terms.append(line.term);
    }
    return year;
}

} // namespace semestr
