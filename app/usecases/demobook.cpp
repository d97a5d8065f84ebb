// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/demobook.h"

namespace semestr {

DemoBook::DemoBook(const DemoPlan &thePlan, IdSource &ids)
    : plan(thePlan)
    , preset(PolicyPreset::shipped(plan.preset).value_or(PolicyPreset()))
    , time(CollegeTime::named(plan.timezone))
    , college(ids.next<CollegeId>())
    , device(ids.next<DeviceId>())
    , admin(ids.next<PersonId>())
{
    for (int back = 0; back <= DemoPlan::yearsBack; ++back)
        years.append(yearSpanOf(college, DemoPlan::today().addYears(-back)));
    for (const PresetValue &value : preset.values)
        policy.set(value.key, years.last().start, value.value);
    for (auto it = plan.staff.cbegin(); it != plan.staff.cend(); ++it)
        staff.insert(it.key(), ids.next<PersonId>());
    const auto fill = [&ids](QList<QByteArray> &list, qsizetype count) {
        while (list.size() < count)
            list.append(ids.nextUuid().toRfc4122());
    };
    fill(buildings, plan.buildings.size());
    fill(departments, plan.departments.size());
    fill(programs, plan.programs.size());
    fill(rooms, plan.rooms.size());
    for (qsizetype i = 0; i < plan.teachers.size(); ++i)
        teachers.append(ids.next<PersonId>());
    for (const DemoGroup &group : plan.groups) {
        groups.append(ids.next<GroupId>());
        students.append(QList<PersonId>());
        for (qsizetype i = 0; i < group.students.size(); ++i)
            students.last().append(ids.next<PersonId>());
    }
}

QByteArray DemoBook::curriculum(int program, int intake) const
{
    return naturalUuid("curriculum", {programs.at(program), QByteArray::number(intake)}).toRfc4122();
}

ItemId DemoBook::item(int program, int intake, int course, const QString &title) const
{
    return ItemId(naturalUuid("item", {curriculum(program, intake), subjectIdOf(college, title).bytes(),
                                       QByteArray::number(course)}));
}

ItemId DemoBook::item(int group, int year, int page) const
{
    const DemoGroup &of = plan.groups.at(group);
    return item(of.program, intake(group), of.years.at(year).course,
                pageAt(group, year, page).discipline.title);
}

SubgroupId DemoBook::subgroup(int group, const QString &split, int number) const
{
    if (number == 0)
        return {};
    return SubgroupId(
        naturalUuid("subgroup", {groups.at(group).bytes(), split.toUtf8(), QByteArray::number(number)}));
}

PageId DemoBook::page(int group, int year, int page) const
{
    const DemoPage &of = pageAt(group, year, page);
    return PageId(naturalUuid(
        "page", {years.at(year).id.bytes(), groups.at(group).bytes(), item(group, year, page).bytes(),
                 subgroup(group, of.discipline.split, of.subgroup).bytes(), PersonId().bytes()}));
}

QByteArray DemoBook::load(int group, int number) const
{
    return naturalUuid("load", {page(group, 0, number).bytes(), QByteArrayLiteral("theory")}).toRfc4122();
}

QByteArray DemoBook::timetable() const
{
    return naturalUuid("timetable", {termOf(years.first().id, 1).bytes()}).toRfc4122();
}

QByteArray DemoBook::entry(int group, int slot) const
{
    return naturalUuid("entry", {timetable(), groups.at(group).bytes(), QByteArray::number(slot)})
        .toRfc4122();
}

LessonId DemoBook::lesson(int group, int slot, QDate day) const
{
    return LessonId(naturalUuid(
        "lesson", {entry(group, slot), day.toString(Qt::ISODate).toLatin1(), QByteArrayLiteral("0")}));
}

QString DemoBook::topic(const DemoPage &page, int number) const
{
    const auto aspects = plan.aspects.size();
    const QStringList &themes = page.discipline.themes;
    return QStringLiteral("%1: %2").arg(themes.at(number / aspects % themes.size()),
                                        plan.aspects.at(number % aspects));
}

QString DemoBook::kind(const DemoPage &page, int number)
{
    if (number % 8 == 7)
        return QStringLiteral("control");
    if (page.discipline.split == QStringLiteral("лабораторные") && number % 2 == 1)
        return QStringLiteral("laboratory");
    return number % 2 == 0 && page.subgroup == 0 ? QStringLiteral("lecture") : QStringLiteral("practice");
}

QTime DemoBook::bellEnd(int periodNo)
{
    static const QTime ends[] = {QTime(10, 0),  QTime(11, 40), QTime(13, 20),
                                 QTime(15, 20), QTime(17, 0),  QTime(18, 40)};
    return ends[qBound(1, periodNo, 6) - 1];
}

} // namespace semestr
