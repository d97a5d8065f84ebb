// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/adoptedproof.h"

#include "app/changelog/logsql.h"

#include <QJsonDocument>

namespace semestr::test {

namespace {

using Rows = QMap<QString, QJsonObject>;

// Batches whose chain, seal or entries do not fit.
const QString brokenBatches = QStringLiteral(
    "SELECT count(*) FROM (SELECT b.*, lag(b.hash, 1, b.prev) OVER (ORDER BY b.seq_from) AS before, (SELECT "
    "sha256(string_agg(int8send(c.seq) || convert_to(c.result::text, 'UTF8') || c.digest, ''::bytea ORDER BY "
    "c.seq)) FROM sync.change AS c WHERE c.seq BETWEEN b.seq_from AND b.seq_to) AS again FROM sync.batch AS "
    "b) AS x WHERE device_id <> '00000000-0000-0000-0000-000000000000' AND (prev <> before OR digest IS "
    "DISTINCT FROM again OR hash <> sha256(prev || int8send(seq_from) || int8send(seq_to) || digest))");

QJsonObject withoutNulls(const QJsonObject &fields)
{
    QJsonObject some;
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        if (!it.value().isNull())
            some.insert(it.key(), it.value());
    }
    return some;
}

Result<Rows> rowsOfTable(Connection &connection, const TableShape &table)
{
    SEMESTR_LET(
        q,
        connection.ask(
            QStringLiteral("SELECT %1, %2 FROM %3").arg(keyAsJson(table), fieldsAsJson(table), table.name)));
    Rows rows;
    while (q.next())
        rows.insert(QString(table.name + QLatin1Char(' ') + q.text(0)),
                    withoutNulls(QJsonDocument::fromJson(q.text(1).toUtf8()).object()));
    return rows;
}

Result<Rows> rowsOfFile(Store &store)
{
    return waitFor(store.read<Rows>([](Connection &connection) -> Result<Rows> {
        SEMESTR_LET(tables, replicatedTables(connection));
        Rows all;
        for (const TableShape &table : tables) {
            SEMESTR_LET(rows, rowsOfTable(connection, table));
            all.insert(rows);
        }
        return all;
    }));
}

Result<Rows> rowsOfServer(Remote &remote, DeviceId device)
{
    SEMESTR_LET(scope, remote.scope(device, {}));
    QList<BucketId> buckets;
    for (const ScopeBucket &bucket : scope.buckets)
        buckets.append(bucket.bucket);
    Rows all;
    QString after;
    do {
        SEMESTR_LET(page, remote.snapshot(device, buckets, after, 5000));
        for (const RemoteRow &row : page.rows) {
            const QJsonObject fields = row.fields.value_or(QJsonObject());
            all.insert(QString(row.object + QLatin1Char(' ') + row.key), withoutNulls(fields));
        }
        after = page.next;
    } while (!after.isEmpty());
    return all;
}

Result<DeviceId> deviceOf(JoinedPc &pc)
{
    SEMESTR_LET(hex, pc.ask(QStringLiteral("SELECT hex(device_id) FROM replica")));
    return DeviceId::fromBytes(QByteArray::fromHex(hex.toString().toLatin1()));
}

} // namespace

Result<QString> logFaults(JoinedPc &pc, const AdoptedCollege &college)
{
    SEMESTR_LET(device, deviceOf(pc));
    SEMESTR_LET(own, pc.ask(QStringLiteral(
                         "SELECT group_concat(op_no || lower(hex(digest)), ' ') FROM (SELECT op_no, digest "
                         "FROM change_log ORDER BY op_no)")));
    SEMESTR_LET(theirs,
                college.ask(QStringLiteral("SELECT string_agg(op_no || encode(digest, 'hex'), ' ' ORDER BY "
                                           "op_no) FROM sync.change WHERE device_id = '%1'")
                                .arg(device.text())));
    if (own.toString() != theirs)
        return QStringLiteral("the logs differ: %1 ≠ %2").arg(own.toString(), theirs);
    SEMESTR_LET(end, pc.ask(QStringLiteral("SELECT op_no || ' ' || lower(hex(hash)) FROM change_log ORDER BY "
                                           "op_no DESC LIMIT 1")));
    SEMESTR_LET(
        known, college.ask(QStringLiteral("SELECT last_op || ' ' || encode(last_hash, 'hex') FROM sec.device "
                                          "WHERE device_id = '%1'")
                               .arg(device.text())));
    if (end.toString() != known)
        return QStringLiteral("the device's chain: %1 ≠ %2").arg(end.toString(), known);
    SEMESTR_LET(broken, college.ask(brokenBatches));
    return broken == QLatin1String("0") ? QString() : QString(QStringLiteral("broken batches: ") + broken);
}

Result<QString> scopeFaults(JoinedPc &pc)
{
    SEMESTR_LET(device, deviceOf(pc));
    SEMESTR_LET(wanted, rowsOfServer(*pc.remote, device));
    SEMESTR_LET(found, rowsOfFile(*pc.store));
    QStringList faults;
    if (wanted.isEmpty())
        faults.append(QStringLiteral("nothing on the server"));
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        if (found.value(it.key()) != it.value())
            faults.append(QString(QStringLiteral("not as there: ") + it.key()));
    }
    for (auto it = found.begin(); it != found.end(); ++it) {
        if (!wanted.contains(it.key()))
            faults.append(QString(QStringLiteral("here alone: ") + it.key()));
    }
    return faults.mid(0, 5).join(QStringLiteral("; "));
}

} // namespace semestr::test
