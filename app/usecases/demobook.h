// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/journal/markrules.h"
#include "app/usecases/demoplan.h"
#include "app/usecases/setuprows.h"

namespace semestr {

// The ids behind a DemoPlan and what all its writers share; what has a natural key is computed.
struct DemoBook
{
    DemoBook(const DemoPlan &thePlan, IdSource &ids);

    const DemoPlan &plan;
    PolicyPreset preset;
    Policy policy;
    CollegeTime time;
    CollegeId college;
    DeviceId device;
    QList<YearSpan> years; // the present one first
    PersonId admin;
    QMap<QString, PersonId> staff; // by role
    QList<PersonId> teachers;
    QList<GroupId> groups;
    QList<QList<PersonId>> students;
    QList<QByteArray> rooms, buildings, departments, programs;

    // Of a page's group and year: 2026 for somebody who came in the present one.
    int intake(int group) const { return years.first().start.year() + 1 - plan.groups.at(group).course(); }
    QByteArray curriculum(int program, int intake) const;
    // The item of one course: a discipline taught in several has one in each.
    ItemId item(int program, int intake, int course, const QString &title) const;
    ItemId item(int group, int year, int page) const;
    SubgroupId subgroup(int group, const QString &split, int number) const;
    PageId page(int group, int year, int page) const;
    QByteArray load(int group, int page) const;
    QByteArray timetable() const;
    QByteArray entry(int group, int slot) const;
    LessonId lesson(int group, int slot, QDate day) const;
    const DemoPage &pageAt(int group, int year, int page) const
    {
        return plan.groups.at(group).years.at(year).pages.at(page);
    }
    // Null for a vacancy.
    PersonId teacher(int index) const { return index < 0 ? PersonId() : teachers.at(index); }
    // Of a split; every second one of the list.
    static int subgroupOf(int student) { return 1 + student % 2; }
    // The topic and the kind of a page's lesson, counted from 0 in its year.
    QString topic(const DemoPage &page, int number) const;
    static QString kind(const DemoPage &page, int number);
    static QDate termEnd() { return {2026, 12, 31}; }
    // The end of a pair by the ordinary bells.
    static QTime bellEnd(int periodNo);
};

} // namespace semestr
