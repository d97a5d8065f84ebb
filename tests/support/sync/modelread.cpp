// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sync/modelserver.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <map>

namespace semestr::test {

// The cursor has to be the end of a batch with that hash; else the client has seen another history.
bool ModelServer::chainFits(qint64 cursor, const QByteArray &head) const
{
    if (cursor > m_state.seq)
        return false;
    if (cursor == 0 || head.isEmpty())
        return true;
    const auto batch = std::lower_bound(m_state.batches.begin(), m_state.batches.end(), cursor,
                                        [](const ModelBatch &b, qint64 seq) { return b.to < seq; });
    return batch != m_state.batches.end() && batch->to == cursor && batch->hash == head;
}

// The mutant's transactions that have their number and are not committed yet.
bool ModelServer::hidden(const ModelRow &row) const
{
    return m_mutants.lateCommit && m_state.batches.size() % 3 == 0 &&
           row.rev >= m_state.batches.last().from && m_state.batches.size() > 1;
}

QSet<QUuid> ModelServer::visibleTo(const ModelAccount &who) const
{
    QSet<QUuid> visible;
    for (const ScopeBucket &bucket : scopeOf(who.person))
        visible.insert(bucket.bucket.uuid());
    return visible;
}

RemoteRow ModelServer::remoteRow(const RowId &id, const QSet<QUuid> &visible) const
{
    RemoteRow sent{tableOf(id).shape.name, id.second, 0, {}, 0, std::nullopt};
    const auto row = m_state.rows.constFind(id);
    if (row == m_state.rows.constEnd() || !visible.contains(bucketOf(id, *row).uuid()))
        return sent;
    sent.rev = row->rev;
    sent.author = row->author;
    sent.editedAt = row->editedAt;
    sent.fields = row->fields;
    return sent;
}

Result<PullAnswer> ModelServer::pull(AccountId account, const PullCall &call)
{
    SEMESTR_LET(who, accountOf(account));
    SEMESTR_LET(device, deviceOf(*who, call.device));
    PullAnswer answer;
    answer.reset = call.epoch != m_state.epoch || !chainFits(call.cursor, call.head);
    if (answer.reset)
        return answer;
    const QSet<QUuid> visible = visibleTo(*who);
    std::map<qint64, RowId> touched;
    QSet<RowId> known;
    for (auto it = m_state.rows.begin(); it != m_state.rows.end(); ++it) {
        if (it->rev > call.cursor && !hidden(*it) && visible.contains(bucketOf(it.key(), *it).uuid())) {
            touched.emplace(it->rev, it.key());
            known.insert(it.key());
        }
    }
    // Rows of own operations that were not applied: the file still shows what was refused.
    QList<OpVerdict> own;
    for (auto it = m_state.log.rbegin(); it != m_state.log.rend() && it->seq > call.cursor; ++it) {
        if (it->device != call.device)
            continue;
        own.prepend({it->opNo, it->result, it->seq, it->why});
        const ModelTable *place = table(it->object);
        if (place && it->result != OpResult::Applied && !known.contains({place->order, it->key})) {
            touched.emplace(it->seq, RowId{place->order, it->key});
            known.insert({place->order, it->key});
        }
    }
    answer.seq = answer.next = m_state.seq;
    for (const auto &[seq, id] : touched) {
        if (answer.rows.size() == call.limit) {
            answer.more = true;
            break;
        }
        answer.rows.append(remoteRow(id, visible));
        answer.next = seq;
    }
    if (!answer.more)
        answer.next = m_state.seq;
    answer.head = m_state.head;
    answer.lastOp = device->lastOp;
    for (const OpVerdict &verdict : own) {
        if (verdict.seq <= answer.next)
            answer.verdicts.append(verdict);
    }
    SEMESTR_LET(scopes, scope(account, {}));
    answer.scopeHash = scopes.hash;
    return answer;
}

Result<ScopeAnswer> ModelServer::scope(AccountId account, const QByteArray &hash)
{
    SEMESTR_LET(who, accountOf(account));
    ScopeAnswer answer;
    answer.buckets = scopeOf(who->person);
    QCryptographicHash digest(QCryptographicHash::Sha256);
    for (const ScopeBucket &bucket : answer.buckets) {
        digest.addData(bucket.bucket.bytes());
        digest.addData(QByteArray(bucket.kind.toUtf8() + (bucket.canWrite ? '1' : '0')));
    }
    answer.hash = digest.result();
    answer.same = answer.hash == hash;
    if (answer.same)
        answer.buckets.clear();
    return answer;
}

Result<SnapshotAnswer> ModelServer::snapshot(AccountId account, DeviceId device,
                                             const QList<BucketId> &buckets, const QString &after, int limit)
{
    SEMESTR_LET(who, accountOf(account));
    SEMESTR_TRY(deviceOf(*who, device));
    const QSet<QUuid> visible = visibleTo(*who);
    QSet<QUuid> wanted;
    for (const BucketId &bucket : buckets) {
        if (visible.contains(bucket.uuid()))
            wanted.insert(bucket.uuid());
    }
    SnapshotAnswer answer;
    answer.seq = m_state.seq;
    auto it = m_state.rows.constBegin();
    if (!after.isEmpty())
        it = std::as_const(m_state.rows)
                 .upperBound(
                     {after.section(QLatin1Char('|'), 0, 0).toInt(), after.section(QLatin1Char('|'), 1)});
    for (; it != m_state.rows.constEnd(); ++it) {
        if (!wanted.contains(bucketOf(it.key(), *it).uuid()))
            continue;
        if (answer.rows.size() >= limit && m_mutants.absenceDeletes) {
            answer.rows.append({tableOf(it.key()).shape.name, it.key().second, 0, {}, 0, std::nullopt});
        } else if (answer.rows.size() >= limit) {
            const RowId last{table(answer.rows.last().object)->order, answer.rows.last().key};
            answer.next = QStringLiteral("%1|%2").arg(last.first).arg(last.second);
            break;
        } else {
            answer.rows.append(remoteRow(it.key(), visible));
        }
    }
    return answer;
}

Result<QByteArray> ModelServer::digest(AccountId account, BucketId bucket)
{
    SEMESTR_LET(who, accountOf(account));
    if (!visibleTo(*who).contains(bucket.uuid()))
        return fail(Fault::ServerRefused);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (auto it = m_state.rows.constBegin(); it != m_state.rows.constEnd(); ++it) {
        if (bucketOf(it.key(), *it) == bucket)
            hash.addData(QByteArray(it.key().second.toUtf8() +
                                    QJsonDocument(it->fields).toJson(QJsonDocument::Compact)));
    }
    return hash.result();
}

Result<QList<HistoryItem>> ModelServer::history(AccountId account, const QString &object, const QString &key)
{
    SEMESTR_LET(who, accountOf(account));
    const ModelTable *known = table(object);
    const ModelRow *present = row(object, key);
    if (!known || !present || !visibleTo(*who).contains(bucketOf({known->order, key}, *present).uuid()))
        return QList<HistoryItem>();
    QList<HistoryItem> items;
    for (const ModelChange &change : m_state.log) {
        if (change.object == object && change.key == key)
            items.append({change.seq, change.atServer, change.at, change.person, change.device.text(),
                          change.patch, change.reason, change.result});
    }
    return items;
}

} // namespace semestr::test
