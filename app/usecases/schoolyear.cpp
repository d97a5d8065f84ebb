// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/schoolyear.h"

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

} // namespace semestr
