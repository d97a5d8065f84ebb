// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/schoolyear.h"

#include "app/usecases/termrows.h"

#include <algorithm>

namespace semestr {

namespace {

Result<YearFacts> readFacts(Connection &connection, CollegeId college, QDate day)
{
    YearFacts facts;
    facts.day = day;
    SEMESTR_LET(year, connection.query("shell/read_year"));
    year.bind("day", day);
    SEMESTR_TRY(year.run());
    if (year.next()) {
        facts.year = year.text(0);
        facts.yearStart = year.day(1);
    }
    SEMESTR_LET(term, connection.query("shell/read_term"));
    term.bind("college", college).bind("day", day);
    SEMESTR_TRY(term.run());
    if (term.next())
        facts.term = term.text(0);
    return facts;
}

Result<TermChoice> readChoice(Connection &connection, const TermChoice &inForce, CollegeId college,
                              QDate today, PageId page, LessonId lesson)
{
    SEMESTR_LET(terms, readPageTerms(connection, page, college, lesson));
    if (terms.year.isNull())
        return fail(Fault::NotFound, {{QStringLiteral("what"), QStringLiteral("page")}});
    const bool sameYear = inForce.year.isNull() ? terms.yearDays.holds(today) : inForce.year == terms.year;
    const QDate day = terms.lessonDay;
    if (sameYear && (!day.isValid() || shownDays(terms, inForce, today).holds(day)))
        return inForce;
    const qsizetype term = day.isValid() ? terms.at(day) : -1;
    const TermId wanted = term < 0 ? TermId() : terms.terms.at(term).first;
    SEMESTR_LET(choices, readTerms(connection, college, today));
    const auto found = std::find_if(choices.cbegin(), choices.cend(), [&](const TermChoice &choice) {
        return choice.year == terms.year && choice.term == wanted;
    });
    if (found == choices.cend())
        return inForce;
    return found->isPresent && !wanted.isNull() ? TermChoice() : *found;
}

} // namespace

int YearFacts::week() const
{
    if (!yearStart.isValid() || day < yearStart)
        return 0;
    const QDate monday = yearStart.addDays(1 - yearStart.dayOfWeek());
    return int(monday.daysTo(day) / 7) + 1;
}

SchoolYear::SchoolYear(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace) {}

Later<YearFacts> SchoolYear::at(QDate day)
{
    const CollegeId college = m_workspace.college().id;
    return m_workspace.store().read<YearFacts>(
        [college, day](Connection &connection) { return readFacts(connection, college, day); });
}

Later<QList<TermChoice>> SchoolYear::terms()
{
    const auto read = [college = m_workspace.college().id, today = m_workspace.today()](
                          Connection &connection) { return readTerms(connection, college, today); };
    return m_workspace.store().read<QList<TermChoice>>(read);
}

Later<TermChoice> SchoolYear::choiceFor(PageId page, LessonId lesson)
{
    const auto read = [=, inForce = m_workspace.chosenTerm(), college = m_workspace.college().id,
                       today = m_workspace.today()](Connection &connection) {
        return readChoice(connection, inForce, college, today, page, lesson);
    };
    return m_workspace.store().read<TermChoice>(read);
}

} // namespace semestr
