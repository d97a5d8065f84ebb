// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/buckets.h"
#include "app/domain/lists/listcells.h"
#include "app/usecases/lists/listrows.h"
#include "app/usecases/setuprows.h"

namespace semestr {

namespace {

class BellRows final : public ListRows
{
public:
    Result<ListKnown> read(Connection &connection, const ListJob &) override
    {
        SEMESTR_LET(buildings, readBuildings(connection));
        m_buildings = buildings;
        ListKnown known;
        known.buildings = buildings.keys();
        SEMESTR_TRY(readSchedules(connection, known));
        SEMESTR_LET(list, connection.query("lists/list_bells"));
        SEMESTR_TRY(list.run());
        while (list.next()) {
            // A former schedule of the same title is not told from the newest by any file.
            if (m_schedules.value(list.text(0).simplified()) == list.bytes(9))
                known.rows.append({QByteArray("bell"), valuesOf(list)});
        }
        return known;
    }

    Done write(Transaction &t, const ListJob &job, const ListVerdict &row, QStringList &made) override
    {
        const auto &values = row.values;
        SEMESTR_LET(schedule, scheduleOf(t, job, values, made));
        SEMESTR_LET(put, t.query("lists/put_bell"));
        put.bind("schedule_id", schedule);
        put.bind("period_no", wholeValue(values.value(QStringLiteral("period"))));
        put.bind("half", wholeValue(values.value(QStringLiteral("half"))));
        put.bindText("starts", values.value(QStringLiteral("starts")));
        put.bindText("ends", values.value(QStringLiteral("ends")));
        return put.bind("bucket_id", collegeBucket(job.college)).run();
    }

private:
    Done readSchedules(Connection &connection, ListKnown &known)
    {
        SEMESTR_LET(list, connection.query("lists/list_bell_schedules"));
        SEMESTR_TRY(list.run());
        while (list.next()) {
            const QString title = list.text(1).simplified();
            if (m_schedules.contains(title))
                continue;
            m_schedules.insert(title, list.bytes(0));
            known.schedules.append(title);
        }
        return {};
    }

    static QHash<QString, QString> valuesOf(const Query &list)
    {
        const auto text = [&list](int column) { return list.text(column).simplified(); };
        return {{QStringLiteral("schedule"), text(0)},
                {QStringLiteral("period"), text(1)},
                {QStringLiteral("half"), text(2)},
                {QStringLiteral("starts"), timeText(parsedTime(text(3)))},
                {QStringLiteral("ends"), timeText(parsedTime(text(4)))},
                {QStringLiteral("building"), text(5)},
                {QStringLiteral("day_kind"), wordOf(ListKind::Bells, "day_kind", text(6))},
                {QStringLiteral("from_day"), dayText(list.day(7))},
                {QStringLiteral("to_day"), dayText(list.day(8))}};
    }

    // The schedule itself is written with every row that names something of it; equal values change nothing.
    Result<QByteArray> scheduleOf(Transaction &t, const ListJob &job, const QHash<QString, QString> &values,
                                  QStringList &made)
    {
        const QString title = values.value(QStringLiteral("schedule"));
        SEMESTR_LET(building,
                    buildingOf(t, job, values.value(QStringLiteral("building")), m_buildings, made));
        QDate from = parsedDay(values.value(QStringLiteral("from_day")));
        QByteArray id = m_schedules.value(title);
        if (id.isEmpty()) {
            id = naturalUuid("bell_schedule", {job.college.bytes(), matchKey(title).toUtf8()}).toRfc4122();
            m_schedules.insert(title, id);
            made.append(title);
            if (!from.isValid())
                from = job.actor.today;
        }
        SEMESTR_LET(put, t.query("lists/put_bell_schedule"));
        put.bind("id", id).bindText("title", title).bind("building_id", bytesValue(building));
        put.bindText("day_kind", codeOf(ListKind::Bells, "day_kind", values));
        put.bind("from_day", from).bind("to_day", parsedDay(values.value(QStringLiteral("to_day"))));
        SEMESTR_TRY(put.bind("bucket_id", collegeBucket(job.college)).run());
        return id;
    }

    QMap<QString, QByteArray> m_buildings, m_schedules;
};

} // namespace

std::unique_ptr<ListRows> bellRows()
{
    return std::make_unique<BellRows>();
}

} // namespace semestr
