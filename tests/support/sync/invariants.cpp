// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sync/invariants.h"

#include <QJsonDocument>

namespace semestr::test {

namespace {

QString traceOf(qint64 opNo, qint64 at, QUuid person, const QString &object, const QString &key,
                const QString &patch)
{
    return QStringLiteral("%1|%2|%3|%4|%5|%6")
        .arg(QString::number(opNo), QString::number(at), person.toString(), object, key, patch);
}

QSet<QString> tracesOf(const ServerPicture &server)
{
    QSet<QString> traces;
    for (const ModelChange &c : server.log)
        traces.insert(traceOf(c.opNo, c.at, c.person, c.object, c.key, c.patch));
    return traces;
}

QString traceOf(const Written &w)
{
    return traceOf(w.opNo, w.at, w.person, w.object, w.key, w.patch);
}

bool isTombstone(const QJsonObject &fields)
{
    return fields.value(u"deleted").toInt() == 1;
}

QString difference(const QJsonObject &wanted, const QJsonObject &found)
{
    for (const QString &field : QStringList(wanted.keys() + found.keys())) {
        if (!sameValue(wanted.value(field), found.value(field)))
            return QStringLiteral("%1: %2 wanted, %3 found")
                .arg(field, jsonText(wanted.value(field)), jsonText(found.value(field)));
    }
    return {};
}

} // namespace

QList<Broken> checkAcknowledged(const ServerPicture &server, const ReplicaPicture &replica)
{
    QList<Broken> broken;
    const QSet<QString> traces = tracesOf(server);
    for (const LoggedOp &op : replica.log) {
        if (op.state != 0 && !traces.contains(traceOf(op.written)))
            broken.append({'a', QStringLiteral("operation %1 is acknowledged and unknown to the server")
                                    .arg(op.written.opNo)});
    }
    return broken;
}

QList<Broken> checkNumbers(const ServerPicture &server)
{
    QList<Broken> broken;
    QHash<QUuid, qint64> last;
    for (const ModelChange &change : server.log) {
        if (change.device.isNull())
            continue;
        const auto before = last.constFind(change.device.uuid());
        if (before != last.constEnd() && change.opNo != *before + 1)
            broken.append({'b', QStringLiteral("%1 after %2 of %3")
                                    .arg(QString::number(change.opNo), QString::number(*before),
                                         change.device.text())});
        last.insert(change.device.uuid(), change.opNo);
    }
    for (auto it = last.constBegin(); it != last.constEnd(); ++it) {
        if (server.devices.value(it.key()).lastOp != it.value())
            broken.append({'b', QStringLiteral("last number of %1").arg(it.key().toString())});
    }
    return broken;
}

namespace {
// Of the found fields those that are wanted at all.
QJsonObject onlyOf(const QJsonObject &wanted, const QJsonObject &found)
{
    QJsonObject some;
    for (auto it = wanted.begin(); it != wanted.end(); ++it)
        some.insert(it.key(), found.value(it.key()));
    return some;
}

// The bucket of a row that a file changed; one that the server does not know lies in the page or group of its
// key.
QUuid placeOf(const ServerPicture &server, const Written &written)
{
    const auto known = server.rows.constFind({written.object, written.key});
    if (known != server.rows.constEnd())
        return known->bucket.uuid();
    return QUuid::fromString(QJsonDocument::fromJson(written.key.toUtf8()).array().at(0).toString());
}
} // namespace

QList<Broken> checkReplica(const ServerPicture &server, const ReplicaPicture &replica, AccountId account)
{
    const QSet<QUuid> scope = server.scopes.value(account.uuid());
    const auto owned = server.owned.value(account.uuid()), mayHold = server.mayHold.value(account.uuid());
    QHash<std::pair<QString, QString>, QJsonObject> wanted;
    for (auto it = server.rows.constBegin(); it != server.rows.constEnd(); ++it) {
        if (scope.contains(it->bucket.uuid()) || owned.contains(it.key()))
            wanted.insert(it.key(), *it->row.fields);
    }
    QSet<std::pair<QString, QString>> unknown; // own rows, some fields of which may have been refused already
    QSet<std::pair<QString, QString>>
        loose; // own changes outside the scope: dropped with their bucket or kept
    for (const LoggedOp &op : replica.log) {
        if (op.state != 0 && op.seq <= replica.cursor)
            continue;
        if (!scope.contains(placeOf(server, op.written)) &&
            !owned.contains({op.written.object, op.written.key})) {
            loose.insert({op.written.object, op.written.key});
            continue;
        }
        if (!server.rows.contains({op.written.object, op.written.key}))
            unknown.insert({op.written.object, op.written.key});
        QJsonObject &row = wanted[{op.written.object, op.written.key}];
        const QJsonObject patch = objectOf(op.written.patch);
        for (auto it = patch.begin(); it != patch.end(); ++it) {
            const QJsonValue value = it.value().toArray().at(1);
            if (value.isNull())
                row.remove(it.key());
            else
                row.insert(it.key(), value);
        }
    }
    QList<Broken> broken;
    for (auto it = wanted.constBegin(); it != wanted.constEnd(); ++it) {
        const auto found = replica.rows.constFind(it.key());
        const QString where = QStringLiteral("%1 %2 ").arg(it.key().first, it.key().second);
        if (found == replica.rows.constEnd()) {
            if (!isTombstone(*it))
                broken.append({'c', where + QStringLiteral("is missing")});
        } else if (const QString what =
                       difference(*it, unknown.contains(it.key()) ? onlyOf(*it, *found) : *found);
                   !what.isEmpty()) {
            broken.append({'c', where + what});
        }
    }
    for (auto it = replica.rows.constBegin(); it != replica.rows.constEnd(); ++it) {
        if (!wanted.contains(it.key()) && !loose.contains(it.key()) && !mayHold.contains(it.key()))
            broken.append(
                {'c', QStringLiteral("%1 %2 is not the server's").arg(it.key().first, it.key().second)});
    }
    return broken;
}

QList<Broken> checkTraces(const ServerPicture &server, const QList<Written> &written)
{
    QList<Broken> broken;
    const QSet<QString> traces = tracesOf(server);
    for (const Written &one : written) {
        if (!traces.contains(traceOf(one)))
            broken.append({'d', QStringLiteral("lost: %1 %2 %3").arg(one.object, one.key, one.patch)});
    }
    QSet<QString> shown;
    for (const ServerPicture::Row &row : server.rows) {
        if (row.row.object == u"conflict")
            shown.insert(QStringLiteral("%1|%2|%3")
                             .arg(row.row.fields->value(u"object_key").toString(),
                                  row.row.fields->value(u"field").toString(),
                                  row.row.fields->value(u"incoming").toString()));
    }
    for (const ModelChange &change : server.log) {
        const QJsonObject patch = objectOf(change.patch);
        QStringList keys;
        if (change.result == OpResult::Refused || change.result == OpResult::Waiting)
            keys.append(QStringLiteral("%1||%2").arg(change.key, change.patch));
        if (change.result == OpResult::Conflict) {
            for (const QJsonValue &field : change.why.value(u"fields").toArray())
                keys.append(QStringLiteral("%1|%2|%3")
                                .arg(change.key, field.toString(),
                                     jsonText(patch.value(field.toString()).toArray().at(1))));
        }
        for (const QString &key : keys) {
            if (!shown.contains(key))
                broken.append({'d', QStringLiteral("no conflict row: ") + key});
        }
    }
    return broken;
}

QList<Broken> checkHistory(const ServerPicture &server)
{
    QList<Broken> broken;
    QHash<QString, QJsonValue> inForce;
    for (const ModelChange &change : server.log) {
        if (change.result == OpResult::Refused || change.result == OpResult::Waiting)
            continue;
        const QJsonObject patch = objectOf(change.patch);
        const QJsonArray kept = change.why.value(u"fields").toArray();
        for (auto it = patch.begin(); it != patch.end(); ++it) {
            if (kept.contains(it.key()))
                continue;
            const QString cell = QStringLiteral("%1|%2|%3").arg(change.object, change.key, it.key());
            const QJsonValue before = it.value().toArray().at(0);
            const QJsonValue after = it.value().toArray().at(1);
            const auto now = inForce.constFind(cell);
            if (now != inForce.constEnd() && !sameValue(*now, before) && !sameValue(*now, after))
                broken.append({'d', QStringLiteral("overwritten silently at %1: %2")
                                        .arg(QString::number(change.seq), cell)});
            inForce.insert(cell, after);
        }
    }
    for (auto it = inForce.constBegin(); it != inForce.constEnd(); ++it) {
        const auto row = server.rows.constFind(
            {it.key().section(QLatin1Char('|'), 0, 0), it.key().section(QLatin1Char('|'), 1, 1)});
        const QJsonValue now = row == server.rows.constEnd()
                                   ? QJsonValue(QJsonValue::Null) // nothing was cleared where nothing was
                                   : row->row.fields->value(it.key().section(QLatin1Char('|'), 2));
        if (!sameValue(now, *it))
            broken.append({'d', QStringLiteral("not what the log says: ") + it.key()});
    }
    return broken;
}

QList<Broken> checkServerChain(const ServerPicture &server)
{
    QList<Broken> broken;
    QByteArray head = QByteArray(32, '\0');
    for (const ModelBatch &batch : server.batches) {
        const bool adopted = batch.digest.isEmpty(); // the rows with which the college began
        if (batch.previous != head ||
            batch.hash != batchHash(batch.previous, batch.from, batch.to, batch.digest) ||
            (!adopted && batch.digest != batchDigest(server.log, batch.from, batch.to)))
            broken.append({'e', QStringLiteral("batch %1").arg(batch.from)});
        head = batch.hash;
    }
    if (head != server.head)
        broken.append({'e', QStringLiteral("head")});
    return broken;
}

QList<Broken> checkDeviceChain(const ServerPicture &server, const ReplicaPicture &replica)
{
    const ModelDevice device = server.devices.value(replica.device.uuid());
    for (const LoggedOp &op : replica.log) {
        if (op.written.opNo == device.lastOp && op.hash != device.lastHash)
            return {{'e', QStringLiteral("chain of %1 at %2").arg(replica.device.text()).arg(device.lastOp)}};
    }
    return {};
}

QList<Broken> checkEqual(const ServerPicture &server, const ReplicaPicture &one, AccountId oneAccount,
                         const ReplicaPicture &two, AccountId twoAccount)
{
    QSet<QUuid> shared = server.scopes.value(oneAccount.uuid());
    shared.intersect(server.scopes.value(twoAccount.uuid()));
    QList<Broken> broken;
    for (auto it = server.rows.constBegin(); it != server.rows.constEnd(); ++it) {
        if (!shared.contains(it->bucket.uuid()) || isTombstone(*it->row.fields))
            continue;
        if (const QString what = difference(one.rows.value(it.key()), two.rows.value(it.key()));
            !what.isEmpty())
            broken.append({'g', QStringLiteral("%1 %2 %3").arg(it.key().first, it.key().second, what)});
    }
    return broken;
}

} // namespace semestr::test
