// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/buckets.h"
#include "app/domain/lists/listcells.h"
#include "app/domain/lists/staffnames.h"
#include "app/usecases/lists/listorder.h"
#include "app/usecases/lists/listrows.h"

namespace semestr {

namespace {

class RoomRows final : public ListRows
{
public:
    Result<ListKnown> read(Connection &connection, const ListJob &job) override
    {
        SEMESTR_LET(buildings, readBuildings(connection));
        SEMESTR_LET(staff, readStaff(connection, job.actor.today));
        m_buildings = buildings;
        m_staff = std::make_unique<StaffNames>(staff);
        ListKnown known;
        known.buildings = buildings.keys();
        known.staff = staff;
        SEMESTR_LET(list, connection.query("lists/list_rooms"));
        SEMESTR_TRY(list.run());
        while (list.next())
            known.rows.append({list.bytes(0), valuesOf(list)});
        return known;
    }

    QList<KnownRow> exported(const ListKnown &known, const ListJob &) const override
    {
        return inOrder(known.rows, {"building", "number"});
    }

    Done write(Transaction &t, const ListJob &job, const ListVerdict &row, QStringList &made) override
    {
        const auto &values = row.values;
        SEMESTR_LET(building,
                    buildingOf(t, job, values.value(QStringLiteral("building")), m_buildings, made));
        const QByteArray id = row.matched.isEmpty() ? job.ids->nextUuid().toRfc4122() : row.matched;
        SEMESTR_LET(put, t.query("lists/put_room"));
        put.bind("id", id).bind("building_id", bytesValue(building));
        put.bindText("number", values.value(QStringLiteral("number")));
        put.bindText("title", values.value(QStringLiteral("title")));
        put.bindText("kind", codeOf(ListKind::Rooms, "kind", values));
        put.bind("capacity", wholeValue(values.value(QStringLiteral("capacity"))));
        put.bind("parallel", wholeValue(values.value(QStringLiteral("parallel"))));
        put.bind("responsible_id", m_staff->idOf(values.value(QStringLiteral("responsible"))));
        put.bind("closed_on", parsedDay(values.value(QStringLiteral("closed_on"))));
        return put.bind("bucket_id", collegeBucket(job.college)).run();
    }

private:
    QHash<QString, QString> valuesOf(const Query &list) const
    {
        const auto text = [&list](int column) { return list.text(column).simplified(); };
        return {{QStringLiteral("building"), text(1)},
                {QStringLiteral("number"), text(2)},
                {QStringLiteral("title"), text(3)},
                {QStringLiteral("kind"), wordOf(ListKind::Rooms, "kind", text(4))},
                {QStringLiteral("capacity"), text(5)},
                {QStringLiteral("parallel"), text(6)},
                {QStringLiteral("responsible"), m_staff->title(list.id<PersonId>(7))},
                {QStringLiteral("closed_on"), dayText(list.day(8))}};
    }

    QMap<QString, QByteArray> m_buildings;
    std::unique_ptr<StaffNames> m_staff;
};

} // namespace

std::unique_ptr<ListRows> roomRows()
{
    return std::make_unique<RoomRows>();
}

} // namespace semestr
