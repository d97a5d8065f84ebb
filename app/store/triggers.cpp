// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/triggers.h"

#include <algorithm>

namespace semestr {

namespace {

constexpr int canonicalVersion = 1;

const QStringList &replicaOnly()
{
    static const QStringList tables{QStringLiteral("replica"),        QStringLiteral("change_context"),
                                    QStringLiteral("change_log"),     QStringLiteral("shadow"),
                                    QStringLiteral("bucket"),         QStringLiteral("local_login"),
                                    QStringLiteral("applied"),        QStringLiteral("sync_state"),
                                    QStringLiteral("schema_version"), QStringLiteral("import_heading")};
    return tables;
}

const QStringList &tailLeftOut()
{
    static const QStringList columns{QStringLiteral("author_id"), QStringLiteral("edited_at"),
                                     QStringLiteral("rev")};
    return columns;
}

// A function of ours takes a column of bytes as it is; the digest of a row wants words.
QString keyOf(const TableShape &table, const QString &row)
{
    QStringList parts;
    for (const QString &column : table.key)
        parts.append(QStringLiteral("%1.%2").arg(row, column));
    return QStringLiteral("change_key(%1)").arg(parts.join(QStringLiteral(", ")));
}

// {"field":[old,new],…} with the changed fields only, in name order. A function takes 127 arguments at most.
QString patchOf(const TableShape &table, const QString &event)
{
    QStringList parts;
    for (const QString &column : table.fields) {
        const QString before =
            event == QLatin1String("INSERT") ? QStringLiteral("NULL") : QStringLiteral("OLD.%1").arg(column);
        const QString after =
            event == QLatin1String("DELETE") ? QStringLiteral("NULL") : QStringLiteral("NEW.%1").arg(column);
        parts.append(QStringLiteral("'%1', %2, %3").arg(column, before, after));
    }
    return QStringLiteral("change_patch(%1)").arg(parts.join(QStringLiteral(", ")));
}

// Without a context the log's NOT NULL stops the write: nothing changes unnoticed. A server's rows (1) and a
// baseline's (2) are not logged; the seal of the first is below, that of the second in
// app/changelog/baseline. What all tables have in common lies once in the view change_sink: SQLite reads the
// text of every trigger whenever a file is opened.
QString triggerOf(const TableShape &table, const QString &event)
{
    const QString row = event == QLatin1String("DELETE") ? QStringLiteral("OLD") : QStringLiteral("NEW");
    const QString base = event == QLatin1String("INSERT") ? QStringLiteral("0") : QStringLiteral("OLD.rev");
    return QStringLiteral("CREATE TRIGGER log_%1_%2 AFTER %3 ON %1 WHEN "
                          "ifnull((SELECT applying FROM change_context WHERE id = 1), 0) = 0\nBEGIN\n"
                          " INSERT INTO change_sink(object, key, base_rev, patch, may_be_empty)\n"
                          " VALUES ('%1', %4, %5, %6, %7);\nEND")
        .arg(table.name, event.toLower(), event, keyOf(table, row), base, patchOf(table, event))
        .arg(event == QLatin1String("UPDATE") ? 0 : 1);
}

// Numbers, salts and seals an entry of the log.
QStringList sinkStatements()
{
    return {QStringLiteral("CREATE VIEW change_sink AS SELECT NULL AS object, NULL AS key, NULL AS base_rev, "
                           "NULL AS patch, NULL AS may_be_empty"),
            QStringLiteral(R"(
CREATE TRIGGER log_change_sink INSTEAD OF INSERT ON change_sink WHEN NEW.may_be_empty OR NEW.patch <> '{}'
BEGIN
 INSERT INTO change_log(op_no, tx, at, person_id, object, key, base_rev, patch, reason, verb, undoes, version, salt, digest, hash, state)
 SELECT n, tx, at, person_id, NEW.object, NEW.key, NEW.base_rev, NEW.patch, reason, verb, undoes, %1, change_salt(n),
        change_digest(%1, n, tx, at, id_text(person_id), NEW.object, NEW.key, NEW.base_rev, NEW.patch, reason, verb, undoes, change_salt(n)),
        change_hash(ifnull((SELECT hash FROM change_log WHERE op_no = n - 1), zeroblob(32)),
            change_digest(%1, n, tx, at, id_text(person_id), NEW.object, NEW.key, NEW.base_rev, NEW.patch, reason, verb, undoes, change_salt(n))),
        0
 FROM (SELECT (SELECT ifnull(max(op_no), 0) + 1 FROM change_log) AS n, c.tx, c.at, c.person_id, c.reason, c.verb, c.undoes
       FROM (SELECT 1) LEFT JOIN change_context c ON c.id = 1);
END)")
                .arg(canonicalVersion)};
}

QString digestOf(const TableShape &table)
{
    QStringList parts;
    for (const QString &column : table.fields)
        parts.append(QStringLiteral("'%1', %2")
                         .arg(column, table.blobs.contains(column)
                                          ? QStringLiteral("id_text(NEW.%1)").arg(column)
                                          : QStringLiteral("NEW.%1").arg(column)));
    return QStringLiteral("row_digest(%1)").arg(parts.join(QStringLiteral(", ")));
}

// What a server's row looked like when it was taken in: the log knows nothing of it (docs/changelog.md).
QString sealTriggerOf(const TableShape &table, const QString &event)
{
    const bool gone = event == QLatin1String("DELETE");
    const QString when = event == QLatin1String("UPDATE")
                             ? QStringLiteral("UPDATE OF %1").arg(table.fields.join(QStringLiteral(", ")))
                             : event;
    const QString body =
        gone ? QStringLiteral(
                   "DELETE FROM applied WHERE object = '%1' AND key = %2;\n"
                   " INSERT INTO applied(object, key, after_op) SELECT '%1', %2, (SELECT max(op_no) FROM "
                   "change_log) WHERE EXISTS (SELECT 1 FROM change_log WHERE object = '%1' AND "
                   "key = %2);")
                   .arg(table.name, keyOf(table, QStringLiteral("OLD")))
             : QStringLiteral("INSERT INTO applied(object, key, after_op, digest) VALUES ('%1', %2, "
                              "(SELECT ifnull(max(op_no), 0) FROM change_log), %3) "
                              "ON CONFLICT(object, key) DO UPDATE SET after_op = excluded.after_op, "
                              "digest = excluded.digest;")
                   .arg(table.name, keyOf(table, QStringLiteral("NEW")), digestOf(table));
    return QStringLiteral("CREATE TRIGGER seal_%1_%2 AFTER %3 ON %1 WHEN (SELECT applying FROM "
                          "change_context WHERE id = 1) IS 1\nBEGIN\n %4\nEND")
        .arg(table.name, event.toLower(), when, body);
}

Result<TableShape> shapeOf(Connection &connection, const QString &name)
{
    TableShape table;
    table.name = name;
    QMap<int, QString> key;
    SEMESTR_LET(
        columns,
        connection.ask(
            QStringLiteral(
                "SELECT name, type, pk, \"notnull\" AND dflt_value IS NULL FROM pragma_table_info('%1')")
                .arg(name)));
    while (columns.next()) {
        const QString column = columns.text(0);
        if (columns.text(1) == QLatin1String("BLOB"))
            table.blobs.append(column);
        if (columns.whole(2) > 0)
            key.insert(static_cast<int>(columns.whole(2)), column);
        else if (!tailLeftOut().contains(column))
            table.fields.append(column);
        if (columns.whole(2) == 0 && columns.flag(3))
            table.required.append(column);
    }
    table.key = key.values();
    std::sort(table.fields.begin(), table.fields.end());
    return table;
}

} // namespace

Result<QList<TableShape>> replicatedTables(Connection &connection)
{
    QStringList names;
    {
        SEMESTR_LET(tables,
                    connection.ask(QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table' AND "
                                                  "name NOT LIKE 'sqlite_%' ORDER BY name")));
        while (tables.next()) {
            if (!replicaOnly().contains(tables.text(0)))
                names.append(tables.text(0));
        }
    }
    QList<TableShape> shapes;
    for (const QString &name : names) {
        SEMESTR_LET(shape, shapeOf(connection, name));
        shapes.append(shape);
    }
    return shapes;
}

Done rebuildTriggers(Connection &connection)
{
    QStringList old;
    {
        SEMESTR_LET(triggers, connection.ask(QStringLiteral(
                                  "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND "
                                  "(name LIKE 'log\\_%' ESCAPE '\\' OR name LIKE 'seal\\_%' ESCAPE "
                                  "'\\')")));
        while (triggers.next())
            old.append(triggers.text(0));
    }
    for (const QString &name : old)
        SEMESTR_TRY(connection.execute(QStringLiteral("DROP TRIGGER ") + name));
    SEMESTR_TRY(connection.execute(QStringLiteral("DROP VIEW IF EXISTS change_sink")));
    for (const QString &statement : sinkStatements())
        SEMESTR_TRY(connection.execute(statement));
    SEMESTR_LET(tables, replicatedTables(connection));
    for (const TableShape &table : tables) {
        for (const char *event : {"INSERT", "UPDATE", "DELETE"})
            SEMESTR_TRY(connection.execute(triggerOf(table, QLatin1String(event))));
        for (const char *event : {"INSERT", "UPDATE", "DELETE"})
            SEMESTR_TRY(connection.execute(sealTriggerOf(table, QLatin1String(event))));
    }
    return {};
}

} // namespace semestr
