// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/familyreport.h"

namespace semestr {

// What the family sheets of a group are made of, as the tables hold it; read in one snapshot by a fixed
// number of statements, whatever the group's size.
struct FamilyAsk
{
    GroupId group;
    QDate monday;
    bool behaviour = false;
    QDate today;                 // works are overdue when their term lies before it
    qint64 fromMs = 0, toMs = 0; // the week's bounds in the college's time
    QDate sunday() const { return monday.addDays(6); }
};

struct FactPage
{
    JournalPage page; // discipline, lessons and cells; rows are FamilyFacts::roster
    QString shortName;
    SubgroupId subgroup; // null = the whole group
    PersonId student;    // null = not an individual page
};

struct FactAbsence
{
    PersonId student;
    DayRange days;
    int fromPeriod = 0, toPeriod = 0; // 0 = the whole first and last day
    QString validity, kind;
    bool covers(QDate day, int period) const;
};

struct FactChange
{
    CellKey key;
    QString field; // value, value2
    QString before;
    qint64 at = 0;
};

struct FamilyFacts
{
    QString group, programCode;
    QDate yearStart, termStart;
    QList<RosterRow> roster; // enrolled in the week, in name order
    QHash<PersonId, QList<SubgroupId>> subgroups;
    QList<FactPage> pages;
    QList<FactAbsence> absences;
    QList<FactChange> changes;         // oldest first
    qint64 groupPrintedAt = 0;         // last sheets of the whole group before this week; 0 = never
    QHash<PersonId, qint64> printedAt; // … of single students
    QHash<PersonId, QStringList> remarks;
    PersonName curator;
    QString curatorPhone;
};

// The form's code in report_run.form, the scope and the ISO week «2026-W40» in its columns.
QString familySheetCode();
QString runScope(GroupId group, PersonId student);
QString isoWeek(QDate day);

// NotFound {what: group}.
Result<FamilyFacts> readFamilyFacts(Connection &connection, const FamilyAsk &ask);

// The sheets of everybody of the roster, or of one student. Pure.
QList<FamilySheet> makeFamilySheets(const FamilyFacts &facts, const FamilyAsk &ask, const Policy &policy,
                                    PersonId student);

} // namespace semestr
