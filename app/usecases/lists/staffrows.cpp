// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/buckets.h"
#include "app/domain/lists/listcells.h"
#include "app/usecases/lists/listrows.h"
#include "app/usecases/setuprows.h"

#include <algorithm>

namespace semestr {

namespace {

const QString lastName = QStringLiteral("last_name");
const QString firstName = QStringLiteral("first_name");
const QString middleName = QStringLiteral("middle_name");

PersonName nameOf(const QHash<QString, QString> &values)
{
    return {values.value(lastName), values.value(firstName), values.value(middleName)};
}

class StaffRows final : public ListRows
{
public:
    Result<ListKnown> read(Connection &connection, const ListJob &) override
    {
        SEMESTR_LET(list, connection.query("lists/list_staff"));
        SEMESTR_TRY(list.run());
        ListKnown known;
        while (list.next())
            known.rows.append({list.bytes(0), valuesOf(list)});
        return known;
    }

    QList<KnownRow> exported(const ListKnown &known, const ListJob &) const override
    {
        QList<KnownRow> rows = known.rows;
        std::stable_sort(rows.begin(), rows.end(), [](const KnownRow &a, const KnownRow &b) {
            return nameLess(nameOf(a.values), nameOf(b.values));
        });
        return rows;
    }

    Done write(Transaction &t, const ListJob &job, const ListVerdict &row, QStringList &) override
    {
        const PersonName name = nameOf(row.values);
        PersonId id = PersonId::fromBytes(row.matched);
        if (id.isNull()) {
            id = job.ids->next<PersonId>();
            const QDate named = std::min(yearSpanOf(job.college, job.actor.today).start, job.actor.today);
            SEMESTR_TRY(writePerson(t, id, QStringLiteral("employee"), name, named));
        } else {
            SEMESTR_LET(names, t.query("people/update_name"));
            names.bind("person_id", id).bindText("last_name", name.last);
            SEMESTR_TRY(names.bindText("first_name", name.first).bindText("middle_name", name.middle).run());
        }
        return writeCard(t, job, id, row.values);
    }

private:
    static QHash<QString, QString> valuesOf(const Query &list)
    {
        const auto text = [&list](int column) { return list.text(column).simplified(); };
        return {{lastName, text(1)},
                {firstName, text(2)},
                {middleName, text(3)},
                {QStringLiteral("staff_no"), text(4)},
                {QStringLiteral("position"), text(5)},
                {QStringLiteral("category"), text(6)},
                {QStringLiteral("rate"), list.isNull(7) ? QString() : decimalText(list.real(7))},
                {QStringLiteral("norm_hours"), text(8)},
                {QStringLiteral("hired_on"), dayText(list.day(9))},
                {QStringLiteral("dismissed_on"), dayText(list.day(10))}};
    }

    static Done writeCard(Transaction &t, const ListJob &job, PersonId id,
                          const QHash<QString, QString> &values)
    {
        SEMESTR_LET(put, t.query("lists/put_employee"));
        put.bind("person_id", id);
        for (const char *field : {"staff_no", "position", "category"})
            put.bindText(field, values.value(QString::fromLatin1(field)));
        put.bind("rate", decimalValue(values.value(QStringLiteral("rate"))));
        put.bind("norm_hours", wholeValue(values.value(QStringLiteral("norm_hours"))));
        for (const char *field : {"hired_on", "dismissed_on"})
            put.bind(field, parsedDay(values.value(QString::fromLatin1(field))));
        return put.bind("bucket_id", staffBucket(job.college)).run();
    }
};

} // namespace

std::unique_ptr<ListRows> staffRows()
{
    return std::make_unique<StaffRows>();
}

} // namespace semestr
