// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changelog/inverse.h"

#include "app/changelog/baseline.h"
#include "app/changelog/changereader.h"
#include "app/changelog/logsql.h"
#include "app/store/triggers.h"

#include <QJsonArray>

namespace semestr {

namespace {

// Above it the server put the change aside, so that there is nothing in force to be taken back.
constexpr int acknowledged = 1;

const QString tombstone = QStringLiteral("deleted");

bool isInsertion(const QJsonObject &patch)
{
    return patch.contains(tombstone) && patch.value(tombstone).toArray().at(0).isNull();
}

bool isRemoval(const QJsonObject &patch)
{
    return patch.contains(tombstone) && patch.value(tombstone).toArray().at(1).isNull();
}

// «field = what it was»; a required field of a made row keeps its value, since NULL is not for it.
QStringList returnsOf(const TableShape &table, const QJsonObject &patch)
{
    QStringList parts;
    for (const QString &field : table.fields) {
        if (!patch.contains(field))
            continue;
        if (!isInsertion(patch))
            parts.append(QString(field + QStringLiteral(" = ") + loggedValue(table, field, 0)));
        else if (field == tombstone)
            parts.append(QStringLiteral("deleted = 1"));
        else if (!table.required.contains(field))
            parts.append(QString(field + QStringLiteral(" = NULL")));
    }
    return parts;
}

// «the field still holds what the entry left»; a made row must also have got nothing more since.
QStringList checksOf(const TableShape &table, const QJsonObject &patch)
{
    QStringList parts;
    for (const QString &field : table.fields) {
        if (patch.contains(field))
            parts.append(QStringLiteral("json_array(%1) = json_array(json_extract(:patch, '$.%2[1]'))")
                             .arg(asText(table, field), field));
        else if (isInsertion(patch))
            parts.append(QString(field + QStringLiteral(" IS NULL")));
    }
    return parts;
}

QString updateSql(const TableShape &table, const QJsonObject &patch)
{
    return QStringLiteral(
               "UPDATE %1 SET %2, author_id = (SELECT person_id FROM change_context WHERE id = 1), "
               "edited_at = (SELECT at FROM change_context WHERE id = 1) WHERE %3")
        .arg(table.name, returnsOf(table, patch).join(QStringLiteral(", ")),
             QStringList(keyMatches(table) + checksOf(table, patch)).join(QStringLiteral(" AND ")));
}

QString insertSql(const TableShape &table, const QJsonObject &patch)
{
    QStringList columns = table.key;
    QStringList values;
    for (int i = 0; i < table.key.size(); ++i)
        values.append(loggedKey(table, i));
    for (const QString &field : table.fields) {
        if (patch.contains(field)) {
            columns.append(field);
            values.append(loggedValue(table, field, 0));
        }
    }
    return QStringLiteral(
               "INSERT INTO %1(%2, author_id, edited_at) SELECT %3, c.person_id, c.at "
               "FROM change_context c WHERE c.id = 1 AND :patch IS NOT NULL ON CONFLICT DO NOTHING")
        .arg(table.name, columns.join(QStringLiteral(", ")), values.join(QStringLiteral(", ")));
}

Done takeBack(Connection &connection, const TableShape &table, const ChangeEntry &entry)
{
    const QJsonObject patch = entry.fields();
    if (patch.isEmpty())
        return {};
    SEMESTR_LET(q, connection.prepare(isRemoval(patch) ? insertSql(table, patch) : updateSql(table, patch)));
    q.bindText("key", entry.key).bindText("patch", entry.patch);
    SEMESTR_TRY(q.run());
    if (q.changedRows() == 1)
        return {};
    return fail(Fault::UndoOvertaken,
                {{QStringLiteral("what"), entry.object}, {QStringLiteral("key"), entry.key}});
}

Result<TableShape> shapeNamed(const QList<TableShape> &tables, const QString &name)
{
    for (const TableShape &table : tables) {
        if (table.name == name)
            return table;
    }
    return fail(Fault::BadData, {{QStringLiteral("detail"), QStringLiteral("no table %1").arg(name)}});
}

} // namespace

Result<QList<TouchedRow>> undoTransaction(Transaction &transaction, qint64 tx)
{
    Connection &connection = transaction.connection();
    SEMESTR_LET(entries, readTransaction(connection, tx));
    if (entries.isEmpty() || tx >= transaction.tx())
        return fail(Fault::NothingToUndo);
    SEMESTR_LET(tables, replicatedTables(connection));
    QList<TouchedRow> touched;
    for (qsizetype i = entries.size() - 1; i >= 0; --i) {
        const ChangeEntry &entry = entries.at(i);
        if (entry.erased || entry.object == baselineObject())
            return fail(Fault::NothingToUndo);
        if (entry.state > acknowledged)
            return fail(Fault::UndoOvertaken,
                        {{QStringLiteral("what"), entry.object}, {QStringLiteral("key"), entry.key}});
        SEMESTR_LET(table, shapeNamed(tables, entry.object));
        SEMESTR_TRY(takeBack(connection, table, entry));
        touched.append({entry.object, entry.key});
    }
    return touched;
}

} // namespace semestr
