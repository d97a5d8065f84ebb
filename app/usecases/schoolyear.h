// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/workspace.h"

namespace semestr {

// Where a day stands in the college's year; empty titles between years and terms.
struct YearFacts
{
    QDate day;
    QString year; // «2026–27»
    QString term; // «1-й семестр», as the college calls it
    QDate yearStart;
    // The ISO week of the year's first day is week 1; 0 outside a year.
    int week() const;
    // Even weeks are the second of the two-week cycle («знаменатель»).
    bool secondOfCycle() const { return week() % 2 == 0; }
};

// The college's calendar as far as the window's heading needs it.
class SchoolYear final : public QObject
{
    Q_OBJECT

public:
    explicit SchoolYear(Workspace &workspace, QObject *parent = nullptr);

    // Needs no sign-in: nothing of it is anybody's.
    Later<YearFacts> at(QDate day);
    // What can be chosen, newest first: a year as a whole, then its terms. The present ones are marked.
    Later<QList<TermChoice>> terms();
    // The choice under which a page, and a lesson of it, is seen: the one in force when it shows them, else
    // the lesson's term, or the page's whole year. Null = the present term. NotFound {what: page}.
    Later<TermChoice> choiceFor(PageId page, LessonId lesson);

private:
    Workspace &m_workspace;
};

} // namespace semestr
