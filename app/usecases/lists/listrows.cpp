// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/lists/listrows.h"

#include "app/domain/buckets.h"
#include "app/domain/lists/listcells.h"
#include "app/domain/lists/listmap.h"

namespace semestr {

QList<KnownRow> ListRows::exported(const ListKnown &known, const ListJob &) const
{
    return known.rows;
}

std::unique_ptr<ListRows> ListRows::of(ListKind kind)
{
    switch (kind) {
    case ListKind::Rooms:
        return roomRows();
    case ListKind::Bells:
        return bellRows();
    case ListKind::Calendar:
        return calendarRows();
    case ListKind::Load:
        return loadRows();
    case ListKind::Plan:
        return planRows();
    case ListKind::Staff:
    case ListKind::Students: // never asked: StudentImport does them
        break;
    }
    return staffRows();
}

Result<QList<KnownStaff>> readStaff(Connection &connection, QDate today)
{
    SEMESTR_LET(list, connection.query("lists/list_staff"));
    SEMESTR_TRY(list.run());
    QList<KnownStaff> staff;
    while (list.next()) {
        const QDate gone = list.day(10);
        staff.append({list.id<PersonId>(0),
                      {list.text(1), list.text(2), list.text(3)},
                      list.text(4),
                      list.text(5),
                      !gone.isValid() || gone >= today});
    }
    return staff;
}

Result<QMap<QString, GroupId>> readGroupTitles(Connection &connection)
{
    SEMESTR_LET(list, connection.query("people/read_group_titles"));
    SEMESTR_TRY(list.run());
    QMap<QString, GroupId> groups;
    while (list.next())
        groups.insert(list.text(1), list.id<GroupId>(0));
    return groups;
}

Result<QMap<QString, QByteArray>> readBuildings(Connection &connection)
{
    SEMESTR_LET(list, connection.query("lists/list_buildings"));
    SEMESTR_TRY(list.run());
    QMap<QString, QByteArray> buildings;
    while (list.next())
        buildings.insert(list.text(1).simplified(), list.bytes(0));
    return buildings;
}

Result<QList<StoredSubgroup>> readSubgroups(Connection &connection, const QMap<QString, GroupId> &groups)
{
    QHash<GroupId, QString> titles;
    for (auto it = groups.cbegin(); it != groups.cend(); ++it)
        titles.insert(it.value(), it.key());
    SEMESTR_LET(list, connection.query("lists/list_subgroups"));
    SEMESTR_TRY(list.run());
    QList<StoredSubgroup> subgroups;
    QHash<QString, int> times;
    while (list.next()) {
        const int number = static_cast<int>(list.whole(3));
        const GroupId group = list.id<GroupId>(1);
        const QString title =
            list.text(4).isEmpty() ? QStringLiteral("Подгруппа %1").arg(number) : list.text(4).simplified();
        subgroups.append({list.id<SubgroupId>(0), group, {titles.value(group), title, list.text(2), number}});
        ++times[QString(titles.value(group) + QLatin1Char('/') + title)];
    }
    for (StoredSubgroup &subgroup : subgroups) {
        KnownSubgroup &known = subgroup.known;
        if (times.value(QString(known.group + QLatin1Char('/') + known.title)) > 1)
            known.title = QStringLiteral("%1 (%2)").arg(known.title, known.split);
    }
    return subgroups;
}

Result<QByteArray> buildingOf(Transaction &t, const ListJob &job, const QString &title,
                              QMap<QString, QByteArray> &buildings, QStringList &made)
{
    if (title.isEmpty() || buildings.contains(title))
        return buildings.value(title);
    const QByteArray id =
        naturalUuid("building", {job.college.bytes(), matchKey(title).toUtf8()}).toRfc4122();
    SEMESTR_LET(put, t.query("lists/put_building"));
    SEMESTR_TRY(
        put.bind("id", id).bindText("title", title).bind("bucket_id", collegeBucket(job.college)).run());
    buildings.insert(title, id);
    made.append(title);
    return id;
}

QString codeOf(ListKind kind, const char *column, const QHash<QString, QString> &values)
{
    const QString word = values.value(QString::fromLatin1(column));
    return word.isEmpty() ? QString() : choiceCode(*listColumn(kind, QString::fromLatin1(column)), word);
}

QString wordOf(ListKind kind, const char *column, const QString &code)
{
    return choiceWord(*listColumn(kind, QString::fromLatin1(column)), code);
}

QVariant wholeValue(const QString &text)
{
    const auto number = parsedWhole(text);
    return number ? QVariant(*number) : QVariant(QMetaType(QMetaType::Int));
}

QVariant decimalValue(const QString &text)
{
    const auto number = parsedDecimal(text);
    return number ? QVariant(*number) : QVariant(QMetaType(QMetaType::Double));
}

QVariant bytesValue(const QByteArray &id)
{
    return id.isEmpty() ? QVariant(QMetaType(QMetaType::QByteArray)) : QVariant(id);
}

} // namespace semestr
