// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/termrows.h"

#include <algorithm>

namespace semestr {

namespace {

bool isSemester(const QString &kind)
{
    return kind == u"semester";
}

// The semester of a year that runs today: the newest that has begun, else the first. `begin` stands on the
// year itself; the terms follow it, newest first.
void markPresent(QList<TermChoice>::iterator begin, QList<TermChoice>::iterator end,
                 const QHash<TermId, QString> &kinds, QDate today)
{
    if (today < begin->from || today > begin->to)
        return;
    begin->isPresent = true;
    auto present = end;
    for (auto term = std::next(begin); term != end; ++term) {
        if (!isSemester(kinds.value(term->term)))
            continue;
        present = term;
        if (term->from <= today)
            break;
    }
    if (present != end)
        present->isPresent = true;
}

} // namespace

DayRange PageTerms::days(qsizetype term) const
{
    const QDate from = term == 0 ? QDate() : terms.at(term).second;
    const QDate to = term + 1 < terms.size() ? terms.at(term + 1).second.addDays(-1) : QDate();
    return {from, to};
}

qsizetype PageTerms::at(QDate day) const
{
    qsizetype found = terms.isEmpty() ? -1 : 0;
    for (qsizetype i = 1; i < terms.size(); ++i) {
        if (terms.at(i).second <= day)
            found = i;
    }
    return found;
}

Result<PageTerms> readPageTerms(Connection &connection, PageId page, CollegeId college, LessonId lesson)
{
    PageTerms found;
    SEMESTR_LET(list, connection.query("journal/list_page_terms"));
    list.bind("page_id", page).bind("college", college).bind("lesson_id", lesson);
    SEMESTR_TRY(list.run());
    while (list.next()) {
        found.year = list.id<YearId>(0);
        found.yearDays = {list.day(1), list.day(2)};
        found.lessonDay = list.day(5);
        if (!list.isNull(4))
            found.terms.append({list.id<TermId>(3), list.day(4)});
    }
    return found;
}

DayRange shownDays(const PageTerms &terms, const TermChoice &choice, QDate today)
{
    const bool chosen = !choice.year.isNull();
    if (chosen ? choice.year != terms.year : !terms.yearDays.holds(today))
        return {};
    if (chosen && choice.term.isNull())
        return {};
    if (!chosen) {
        const qsizetype present = terms.at(today);
        return present < 0 ? DayRange() : terms.days(present);
    }
    for (qsizetype i = 0; i < terms.terms.size(); ++i) {
        if (terms.terms.at(i).first == choice.term)
            return terms.days(i);
    }
    return {choice.from, choice.to};
}

Result<QList<TermChoice>> readTerms(Connection &connection, CollegeId college, QDate today)
{
    QList<TermChoice> choices;
    QHash<TermId, QString> kinds;
    QList<qsizetype> years;
    SEMESTR_LET(list, connection.query("shell/list_terms"));
    SEMESTR_TRY(list.bind("college", college).run());
    while (list.next()) {
        const auto year = list.id<YearId>(0);
        const QString title = list.text(1);
        if (years.isEmpty() || choices.at(years.last()).year != year) {
            years.append(choices.size());
            choices.append({year, {}, title, {}, list.day(2), list.day(3), false});
        }
        if (list.isNull(4))
            continue;
        const auto term = list.id<TermId>(4);
        kinds.insert(term, list.text(8));
        choices.append({year, term, title, list.text(5), list.day(6), list.day(7), false});
    }
    years.append(choices.size());
    for (qsizetype i = 0; i + 1 < years.size(); ++i)
        markPresent(choices.begin() + years.at(i), choices.begin() + years.at(i + 1), kinds, today);
    return choices;
}

} // namespace semestr
