// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/demodata.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace semestr {

namespace {

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

QList<int> numbers(const QJsonValue &value)
{
    QList<int> list;
    for (const QJsonValue &number : value.toArray())
        list.append(number.toInt());
    return list;
}

DemoDiscipline disciplineOf(const QJsonObject &object)
{
    return {text(object, "title"), demoTexts(object.value(QStringLiteral("themes"))), text(object, "split"),
            text(object, "room"), object.value(QStringLiteral("joint")).toBool()};
}

QList<DemoDiscipline> disciplinesOf(const QJsonValue &value)
{
    QList<DemoDiscipline> list;
    for (const QJsonValue &discipline : value.toArray())
        list.append(disciplineOf(discipline.toObject()));
    return list;
}

DemoProgram programOf(const QJsonObject &object)
{
    DemoProgram program;
    program.code = text(object, "code");
    program.title = text(object, "title");
    program.qualification = text(object, "qualification");
    program.prefix = text(object, "prefix");
    program.department = text(object, "department");
    program.courses = object.value(QStringLiteral("courses")).toInt();
    program.weeks = numbers(object.value(QStringLiteral("weeks")));
    program.disciplines = disciplinesOf(object.value(QStringLiteral("disciplines")));
    return program;
}

// A hall, gyms, workshops, computer rooms and laboratories among ordinary ones, spread over the buildings.
QList<DemoRoom> roomsOf(int count, int buildings)
{
    QList<DemoRoom> rooms;
    for (int i = 0; i < count; ++i) {
        DemoRoom room;
        room.building = i % buildings;
        const int place = i / buildings; // in its building
        room.number = QStringLiteral("%1%2%3")
                          .arg(room.building + 1)
                          .arg(1 + place / 9)
                          .arg(1 + place % 9, 2, 10, QLatin1Char('0'));
        room.kind = QStringLiteral("cabinet");
        if (i == 0)
            room.kind = QStringLiteral("hall"), room.capacity = 120;
        else if (place == 1)
            room.kind = QStringLiteral("gym"), room.capacity = 120, room.parallel = 4;
        else if (place % 4 == 2)
            room.kind = QStringLiteral("computer"), room.capacity = 15;
        else if (place % 9 == 4)
            room.kind = QStringLiteral("laboratory"), room.capacity = 16;
        else if (room.building == 1 && place % 9 == 8)
            room.kind = QStringLiteral("workshop"), room.capacity = 25;
        rooms.append(room);
    }
    return rooms;
}

} // namespace

QStringList demoTexts(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &text : value.toArray())
        list.append(text.toString());
    return list;
}

DemoPractice demoPractice(const QJsonObject &practice)
{
    return {{QDate::fromString(text(practice, "from"), Qt::ISODate),
             QDate::fromString(text(practice, "to"), Qt::ISODate)},
            text(practice, "kind")};
}

Result<DemoData> DemoData::read(DemoSize size)
{
    QFile file(QStringLiteral(":/demo/college.json"));
    DemoData data;
    if (file.open(QIODevice::ReadOnly))
        data.college = QJsonDocument::fromJson(file.readAll()).object();
    if (data.college.isEmpty())
        return fail(Fault::BadData, {{QStringLiteral("detail"), QStringLiteral("demo/college.json")}});
    data.surnames = demoTexts(data.college.value(QStringLiteral("surnames")));
    data.men = demoTexts(data.college.value(QStringLiteral("men")));
    data.women = demoTexts(data.college.value(QStringLiteral("women")));
    data.fathers = demoTexts(data.college.value(QStringLiteral("fathers")));
    const char *names[] = {"small", "medium", "large"};
    const QJsonObject measure = data.college.value(QStringLiteral("sizes"))
                                    .toObject()
                                    .value(QLatin1String(names[static_cast<int>(size)]))
                                    .toObject();
    data.groups = measure.value(QStringLiteral("groups")).toInt();
    data.teachers = measure.value(QStringLiteral("teachers")).toInt();
    data.rooms = measure.value(QStringLiteral("rooms")).toInt();
    data.buildings = measure.value(QStringLiteral("buildings")).toInt();
    return data;
}

QJsonObject DemoData::program(int index) const
{
    return college.value(QStringLiteral("programs")).toArray().at(index).toObject();
}

DemoPlan DemoData::frame() const
{
    DemoPlan plan;
    plan.name = text(college, "name");
    plan.shortName = text(college, "shortName");
    plan.timezone = text(college, "timezone");
    plan.preset = text(college, "preset");
    plan.aspects = demoTexts(college.value(QStringLiteral("aspects")));
    plan.homework = demoTexts(college.value(QStringLiteral("homework")));
    plan.buildings = demoTexts(college.value(QStringLiteral("buildings"))).mid(0, buildings);
    for (const QJsonValue &day : college.value(QStringLiteral("holidays")).toArray())
        plan.holidays.append({day.toArray().at(0).toString(), day.toArray().at(1).toString()});
    for (const QJsonValue &program : college.value(QStringLiteral("programs")).toArray()) {
        plan.programs.append(programOf(program.toObject()));
        if (!plan.departments.contains(plan.programs.last().department))
            plan.departments.append(plan.programs.last().department);
    }
    plan.general = disciplinesOf(college.value(QStringLiteral("general")));
    plan.common = disciplinesOf(college.value(QStringLiteral("common")));
    for (const QJsonValue &value : college.value(QStringLiteral("common")).toArray())
        plan.commonCourses.append(numbers(value.toObject().value(QStringLiteral("courses"))));
    plan.rooms = roomsOf(rooms, buildings);
    const QJsonObject people = college.value(QStringLiteral("staff")).toObject();
    for (auto it = people.begin(); it != people.end(); ++it)
        plan.staff.insert(it.key(), PersonName::parse(it.value().toString()));
    return plan;
}

} // namespace semestr
