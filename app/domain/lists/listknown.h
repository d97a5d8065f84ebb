// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ids.h"
#include "app/domain/lists/listkinds.h"

namespace semestr {

// What the college knows when a list is judged, in the words in which export writes it.

struct KnownRow
{
    QByteArray id;
    QHash<QString, QString> values;
};

struct KnownStaff
{
    PersonId id;
    PersonName name;
    QString staffNo, position;
    bool here = true; // not dismissed
};

struct KnownDiscipline
{
    QString group;
    QString title;
    QString code; // «МДК.01.01»; empty = none
};

struct KnownSubgroup
{
    QString group;
    QString title; // the only one of its spelling in the group
    QString split;
    int number = 0;
};

struct KnownPage
{
    PageId id;
    QString group, discipline, subgroup;
    QString code; // of the discipline
};

struct KnownTerm
{
    QString title;
    int number = 0;
};

struct ListKnown
{
    QList<KnownRow> rows;
    QStringList groups, buildings, schedules;
    QList<KnownStaff> staff;
    QList<KnownDiscipline> disciplines;
    QList<KnownSubgroup> subgroups;
    QList<KnownPage> pages;
    QList<KnownTerm> terms;
    QString term; // title of the term of a load that names none
    PageId page;  // of a plan that names none; null = the file must
};

// What each row will do; pure. `mayUpdate` turns what differs from rejected to written.
struct ListSheet
{
    const RawTable &table;
    const ListMap &map;
    bool mayUpdate = false;
};
ListPreview judgeStaff(const ListSheet &sheet, const ListKnown &known);
ListPreview judgeRooms(const ListSheet &sheet, const ListKnown &known);
ListPreview judgeBells(const ListSheet &sheet, const ListKnown &known);
ListPreview judgeCalendar(const ListSheet &sheet, const ListKnown &known);
ListPreview judgeLoad(const ListSheet &sheet, const ListKnown &known);
ListPreview judgePlan(const ListSheet &sheet, const ListKnown &known);
// By the kind; students are judged by previewStudents().
ListPreview judgeList(ListKind kind, const ListSheet &sheet, const ListKnown &known);

} // namespace semestr
