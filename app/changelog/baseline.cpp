// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changelog/baseline.h"

#include "app/changelog/changereader.h"
#include "app/changelog/logsql.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <optional>

namespace semestr {

namespace {

// change_context.applying: the log's triggers are silent, and those that note a server's rows too.
constexpr int loading = 2;
const QString tombstone = QStringLiteral("deleted");
// The pseudo field that holds how many rows came.
const QString allRows = QStringLiteral("rows");

Done setMode(Transaction &t, int mode)
{
    SEMESTR_LET(set, t.query("changelog/set_applying"));
    return set.bind("applying", mode).run();
}

Result<qint64> countOf(Connection &connection, const TableShape &table)
{
    SEMESTR_LET(count, connection.prepare(QStringLiteral("SELECT count(*) FROM %1").arg(table.name)));
    SEMESTR_TRY(count.run());
    return count.next() ? count.whole(0) : 0;
}

Result<QMap<QString, qint64>> countAll(Connection &connection, const QList<TableShape> &tables)
{
    QMap<QString, qint64> counts;
    for (const TableShape &table : tables) {
        SEMESTR_LET(count, countOf(connection, table));
        counts.insert(table.name, count);
    }
    return counts;
}

// One table as it stood after an entry.
class TableSeal
{
public:
    TableSeal(Connection &connection, const TableShape &table, qint64 op)
        : m_connection(connection), m_table(table), m_op(op)
    {
    }

    Result<QString> seal()
    {
        SEMESTR_LET(rows, m_connection.prepare(statement()));
        SEMESTR_TRY(rows.bindText("object", m_table.name).bind("op", m_op).run());
        while (rows.next()) {
            const QString key = rows.text(0);
            if (!rows.flag(2)) {
                add(key, rows.bytes(1));
                continue;
            }
            SEMESTR_LET(before, digestBefore(key, !rows.isNull(1)));
            if (m_hidden)
                return QString();
            if (before)
                add(key, *before);
        }
        return QStringLiteral("%1 %2").arg(m_rows).arg(QString::fromLatin1(m_hash.result().toHex()));
    }

private:
    // Present rows, each with whether the log has changed it since, and those that were taken away since, in
    // key order. The key is made in an inner SELECT: a table may have columns that are named as the log's.
    QString statement() const
    {
        QStringList own, names, removed, order;
        for (int i = 0; i < m_table.key.size(); ++i) {
            names.append(QStringLiteral("k%1").arg(i));
            own.append(QStringLiteral("%1 AS k%2").arg(m_table.key.at(i)).arg(i));
            removed.append(fromText(m_table, m_table.key.at(i),
                                    QStringLiteral("json_extract(row_key, '$[%1]')").arg(i)));
            order.append(QString::number(i + 4));
        }
        return QStringLiteral(
                   "SELECT row_key, row_seal, EXISTS (SELECT 1 FROM change_log WHERE object = :object AND "
                   "key = row_key AND op_no > :op), %1 "
                   "FROM (SELECT %2, %3 AS row_key, %4 AS row_seal FROM %5) "
                   "UNION ALL SELECT row_key, NULL, 1, %6 FROM (SELECT DISTINCT key AS row_key FROM "
                   "change_log WHERE object = :object AND op_no > :op AND json_type(patch, '$.deleted') IS "
                   "NOT NULL AND json_extract(patch, '$.deleted[1]') IS NULL) "
                   "WHERE NOT EXISTS (SELECT 1 FROM %5 AS present WHERE %7) ORDER BY %8")
            .arg(names.join(QStringLiteral(", ")), own.join(QStringLiteral(", ")), keyAsJson(m_table),
                 rowDigest(m_table), m_table.name, removed.join(QStringLiteral(", ")), matches(removed),
                 order.join(QStringLiteral(", ")));
    }

    QString matches(const QStringList &values) const
    {
        QStringList parts;
        for (int i = 0; i < values.size(); ++i)
            parts.append(QStringLiteral("present.%1 = %2").arg(m_table.key.at(i), values.at(i)));
        return parts.join(QStringLiteral(" AND "));
    }

    void add(const QString &key, const QByteArray &digest)
    {
        const QByteArray bytes = key.toUtf8();
        m_hash.addData(QByteArray(QByteArray::number(bytes.size()) + ':'));
        m_hash.addData(bytes);
        m_hash.addData(digest);
        ++m_rows;
    }

    // None: the row was made only later.
    Result<std::optional<QByteArray>> digestBefore(const QString &key, bool present)
    {
        QMap<QString, QString> firstPatch;
        {
            SEMESTR_LET(log, m_connection.query("changelog/list_patches_after"));
            SEMESTR_TRY(log.bindText("object", m_table.name).bindText("key", key).bind("op", m_op).run());
            bool first = true;
            while (log.next()) {
                m_hidden = m_hidden || log.isNull(0);
                const QJsonObject patch = QJsonDocument::fromJson(log.text(0).toUtf8()).object();
                if (first && patch.contains(tombstone) && patch.value(tombstone).toArray().at(0).isNull())
                    return std::optional<QByteArray>();
                first = false;
                for (auto it = patch.begin(); it != patch.end(); ++it) {
                    if (!firstPatch.contains(it.key()))
                        firstPatch.insert(it.key(), log.text(0));
                }
            }
        }
        return digestWith(key, firstPatch, present);
    }

    Result<std::optional<QByteArray>> digestWith(const QString &key, const QMap<QString, QString> &firstPatch,
                                                 bool present)
    {
        QMap<QString, int> places;
        for (auto it = firstPatch.begin(); it != firstPatch.end(); ++it)
            places.insert(it.key(), static_cast<int>(places.size()));
        TableShape shape = m_table;
        if (!present)
            shape.fields = firstPatch.keys();
        const QString digest = QStringLiteral("SELECT %1").arg(rowDigest(shape, places));
        SEMESTR_LET(q, m_connection.prepare(
                           present ? QString(digest + QStringLiteral(" FROM %1 WHERE %2")
                                                          .arg(m_table.name, keyMatches(m_table).join(
                                                                                 QStringLiteral(" AND "))))
                                   : digest));
        if (present)
            q.bindText("key", key);
        for (auto it = places.begin(); it != places.end(); ++it)
            q.bindText(QByteArray("before" + QByteArray::number(it.value())).constData(),
                       firstPatch.value(it.key()));
        SEMESTR_TRY(q.run());
        return q.next() ? std::optional<QByteArray>(q.bytes(0)) : std::optional<QByteArray>();
    }

    Connection &m_connection;
    const TableShape &m_table;
    qint64 m_op;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    qint64 m_rows = 0;
    bool m_hidden = false; // an erased entry has changed a row
};

Result<qint64> lastOp(Connection &connection)
{
    SEMESTR_LET(end, connection.query("sync/read_log_end"));
    SEMESTR_TRY(end.run());
    return end.next() ? end.whole(0) : 0;
}

Done writeEntry(Transaction &t, const QList<TableShape> &tables, const QMap<QString, qint64> &before)
{
    Connection &connection = t.connection();
    SEMESTR_LET(former, readBaseline(connection));
    SEMESTR_LET(op, lastOp(connection));
    QJsonObject patch;
    qint64 rows = 0;
    for (const TableShape &table : tables) {
        SEMESTR_LET(count, countOf(connection, table));
        if (count == before.value(table.name) && !former.seals.contains(table.name))
            continue;
        rows += count - before.value(table.name);
        SEMESTR_LET(seal, sealAt(connection, table, op));
        patch.insert(table.name, QJsonArray{QJsonValue::Null, seal});
    }
    patch.insert(allRows, QJsonArray{QJsonValue::Null, rows});
    SEMESTR_LET(write, t.query("changelog/write_baseline"));
    write.bindText("object", baselineObject());
    return write.bindText("patch", QString::fromUtf8(QJsonDocument(patch).toJson(QJsonDocument::Compact)))
        .run();
}

} // namespace

Result<qint64> loadBaseline(Transaction &t, const std::function<Done()> &rows)
{
    Connection &connection = t.connection();
    {
        SEMESTR_LET(server, connection.query("conflicts/has_server"));
        SEMESTR_TRY(server.run());
        if (server.next() && server.flag(0))
            return fail(Fault::BadData, {{QStringLiteral("detail"), QStringLiteral("a file of a server")}});
    }
    SEMESTR_LET(tables, replicatedTables(connection));
    SEMESTR_LET(before, countAll(connection, tables));
    SEMESTR_TRY(setMode(t, loading));
    SEMESTR_TRY(rows());
    SEMESTR_TRY(setMode(t, 0));
    SEMESTR_TRY(writeEntry(t, tables, before));
    return lastOp(connection);
}

Result<Baseline> readBaseline(Connection &connection)
{
    SEMESTR_LET(read, connection.query("changelog/read_baseline"));
    SEMESTR_TRY(read.bindText("object", baselineObject()).run());
    Baseline baseline;
    if (!read.next())
        return baseline;
    baseline.op = read.whole(0);
    const QJsonObject patch = QJsonDocument::fromJson(read.text(1).toUtf8()).object();
    for (auto it = patch.begin(); it != patch.end(); ++it) {
        if (it.key() != allRows)
            baseline.seals.insert(it.key(), it.value().toArray().at(1).toString());
    }
    baseline.rows = baselineRows(read.text(1));
    return baseline;
}

qint64 baselineRows(const QString &patch)
{
    return QJsonDocument::fromJson(patch.toUtf8()).object().value(allRows).toArray().at(1).toInteger();
}

Result<QString> sealAt(Connection &connection, const TableShape &table, qint64 op)
{
    return TableSeal(connection, table, op).seal();
}

Done settleBaseline(Transaction &t)
{
    Connection &connection = t.connection();
    SEMESTR_LET(baseline, readBaseline(connection));
    SEMESTR_LET(tables, replicatedTables(connection));
    for (const TableShape &table : tables) {
        if (!baseline.seals.contains(table.name))
            continue;
        SEMESTR_LET(note,
                    connection.prepare(
                        QStringLiteral(
                            "INSERT INTO applied(object, key, after_op, digest) SELECT :object, row_key, "
                            "(SELECT max(op_no) FROM change_log), row_seal "
                            "FROM (SELECT %1 AS row_key, %2 AS row_seal FROM %3) WHERE NOT EXISTS (SELECT 1 "
                            "FROM change_log WHERE object = :object AND key = row_key AND json_type(patch, "
                            "'$.deleted') IS NOT NULL AND json_extract(patch, '$.deleted[0]') IS NULL) "
                            "ON CONFLICT(object, key) DO NOTHING")
                            .arg(keyAsJson(table), rowDigest(table), table.name)));
        SEMESTR_TRY(note.bindText("object", table.name).run());
    }
    return {};
}

} // namespace semestr
