// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/workspace.h"

namespace semestr {

// Years, terms and the days of a page that are looked at. Thread: the store's.

// A page's year with the first days of its semesters. A semester ends where the next begins: no lesson of the
// holidays between them is lost.
struct PageTerms
{
    YearId year;
    DayRange yearDays;
    QDate lessonDay; // of the lesson that was asked for; invalid = none such
    QList<std::pair<TermId, QDate>> terms;

    // Of the place in `terms`: the first begins and the last ends with the year.
    DayRange days(qsizetype term) const;
    // The semester that runs on a day; -1 without semesters.
    qsizetype at(QDate day) const;
};

Result<PageTerms> readPageTerms(Connection &connection, PageId page, CollegeId college, LessonId lesson = {});

// The days whose lessons are shown of a page; open on both sides = all. A page of another year than the
// chosen one was asked for by itself and is shown whole.
DayRange shownDays(const PageTerms &terms, const TermChoice &choice, QDate today);

// Newest first: a year as a whole, then its terms. The present ones are marked.
Result<QList<TermChoice>> readTerms(Connection &connection, CollegeId college, QDate today);

} // namespace semestr
