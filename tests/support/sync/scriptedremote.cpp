// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sync/scriptedremote.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace semestr::test {

ScriptedRemote::ScriptedRemote()
{
    identity.college = QUuid::fromRfc4122(QByteArray(16, 'K'));
    identity.account = AccountId::fromBytes(QByteArray(16, 'A'));
    identity.person = PersonId::fromBytes(QByteArray(16, 't'));
    identity.login = QStringLiteral("teacher");
    identity.serverTime = 1791446400000;
    identity.leaseUntil = 1794038400000;
    identity.leastVersion = identity.newestVersion = 1;
    beginEpoch(1);
}

void ScriptedRemote::beginEpoch(int n)
{
    identity.epoch = QUuid::fromRfc4122(QByteArray(16, static_cast<char>('0' + n)));
}

ScriptedRemote::Stored &ScriptedRemote::row(const QString &object, const QString &key)
{
    for (Stored &stored : rows) {
        if (stored.object == object && stored.key == key)
            return stored;
    }
    rows.append({object, key, 0, std::nullopt, {}});
    return rows.last();
}

void ScriptedRemote::put(const QString &object, const QString &key, const QJsonObject &fields,
                         BucketId bucket)
{
    Stored &stored = row(object, key);
    stored.rev = ++m_seq;
    stored.fields = fields;
    stored.bucket = bucket;
}

void ScriptedRemote::absent(const QString &object, const QString &key)
{
    Stored &stored = row(object, key);
    stored.rev = ++m_seq;
    stored.fields.reset();
}

void ScriptedRemote::grant(BucketId bucket, bool family)
{
    buckets.insert(bucket.bytes(), {bucket, QStringLiteral("page"), true, family});
}

void ScriptedRemote::revoke(BucketId bucket)
{
    buckets.remove(bucket.bytes());
}

QByteArray ScriptedRemote::scopeHash() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const ScopeBucket &bucket : buckets)
        hash.addData(QByteArray(bucket.bucket.bytes() + (bucket.family ? 'f' : '-')));
    return hash.result();
}

QByteArray ScriptedRemote::headAt(qint64 seq) const
{
    return QCryptographicHash::hash(QByteArray(identity.epoch.toRfc4122() + QByteArray::number(seq)),
                                    QCryptographicHash::Sha256);
}

Done ScriptedRemote::begin(const QString &name)
{
    calls.append(name);
    if (called)
        called(name);
    const Cut cut = failCall ? failCall(++m_calls) : Cut::No;
    m_failAfter = cut == Cut::After;
    if (cut == Cut::Before)
        return fail(failure);
    return {};
}

Done ScriptedRemote::end() const
{
    return m_failAfter ? Done(fail(Fault::ServerTimeout)) : Done();
}

Result<HelloAnswer> ScriptedRemote::hello(DeviceId device, qint64)
{
    SEMESTR_TRY(begin(QStringLiteral("hello")));
    HelloAnswer answer = identity;
    answer.seq = m_seq;
    answer.head = headAt(m_seq);
    answer.scopeHash = scopeHash();
    answer.deviceKnown = devices.contains(device.bytes());
    if (answer.deviceKnown) {
        const Device known = devices.value(device.bytes());
        answer.lastOp = known.lastOp;
        answer.lastHash = known.lastHash;
        answer.deviceState = identity.deviceState.isEmpty() ? QStringLiteral("active") : identity.deviceState;
    }
    SEMESTR_TRY(end());
    return answer;
}

Done ScriptedRemote::registerDevice(DeviceId device, const QString &, const QString &, qint64 firstOp,
                                    const QByteArray &previous)
{
    SEMESTR_TRY(begin(QStringLiteral("register")));
    if (!devices.contains(device.bytes()))
        devices.insert(device.bytes(), {firstOp - 1, previous, {}});
    return end();
}

void ScriptedRemote::apply(const QJsonObject &operation)
{
    Stored &stored = row(operation[QLatin1String("t")].toString(), operation[QLatin1String("k")].toString());
    const QJsonObject patch =
        QJsonDocument::fromJson(operation[QLatin1String("s")].toString().toUtf8()).object();
    QJsonObject fields = stored.fields.value_or(QJsonObject());
    for (auto field = patch.begin(); field != patch.end(); ++field)
        fields.insert(field.key(), field.value().toArray().at(1));
    stored.fields = fields;
    const QJsonArray key = QJsonDocument::fromJson(stored.key.toUtf8()).array();
    stored.bucket = BucketId::fromText(key.at(0).toString());
}

PushAnswer ScriptedRemote::accept(Device &device, qint64 first, const QList<QJsonObject> &ops,
                                  const QByteArray &hash)
{
    PushAnswer answer;
    for (qsizetype i = 0; i < ops.size(); ++i) {
        const qint64 n = first + i;
        if (n <= device.lastOp) {
            if (device.verdicts.contains(n))
                answer.verdicts.append(device.verdicts.value(n));
            continue;
        }
        const OpResult result = judge ? judge(ops.at(i)) : OpResult::Applied;
        ++m_seq;
        operations.append(ops.at(i));
        if (result == OpResult::Applied)
            apply(ops.at(i));
        Stored &stored =
            row(ops.at(i)[QLatin1String("t")].toString(), ops.at(i)[QLatin1String("k")].toString());
        stored.rev = m_seq;
        if (result != OpResult::Applied) {
            const OpVerdict verdict{n, result, m_seq, {{QStringLiteral("code"), QStringLiteral("right")}}};
            answer.verdicts.append(verdict);
            device.verdicts.insert(n, verdict);
        }
        device.lastOp = n;
        device.lastHash = hash;
    }
    answer.ack = device.lastOp;
    answer.seq = m_seq;
    answer.head = headAt(m_seq);
    return answer;
}

Result<PushAnswer> ScriptedRemote::push(const PushCall &call)
{
    SEMESTR_TRY(begin(QStringLiteral("push")));
    if (busyPushes > 0) {
        --busyPushes;
        return fail(Fault::ServerBusy);
    }
    pushes.append(call);
    PushAnswer answer;
    Device &device = devices[call.device.bytes()];
    answer.ack = device.lastOp;
    auto &staged = m_staged[call.device.bytes()];
    if (call.first == device.lastOp + 1)
        staged.clear();
    qint64 expected = device.lastOp + 1;
    for (auto part = staged.begin(); part != staged.end(); ++part)
        expected = part.key() == expected ? expected + part->size() : expected;
    if (call.epoch != identity.epoch) {
        answer.state = PushAnswer::State::Reset;
        return answer;
    }
    if (call.first > expected) {
        answer.state = PushAnswer::State::Gap;
        return answer;
    }
    if (call.first == device.lastOp + 1 && call.previous != device.lastHash) {
        answer.state = PushAnswer::State::Forked;
        return answer;
    }
    QList<QJsonObject> ops;
    for (const QJsonValue &value : QJsonDocument::fromJson(call.ops).array()) {
        ops.append(value.toObject());
        if (poison && poison(value.toObject()))
            return fail(Fault::ServerRefused, {{QStringLiteral("detail"), QStringLiteral("poison")}});
    }
    if (call.more) {
        staged.insert(call.first, ops);
        SEMESTR_TRY(end());
        return answer;
    }
    QList<QJsonObject> all;
    for (const QList<QJsonObject> &part : staged)
        all.append(part);
    const qint64 first = staged.isEmpty() ? call.first : staged.firstKey();
    staged.clear();
    answer = accept(device, first, all + ops, call.hash);
    SEMESTR_TRY(end());
    return answer;
}

Result<PushAnswer> ScriptedRemote::quarantine(DeviceId id, QUuid, qint64 opNo, const QByteArray &hash,
                                              const QByteArray &raw, const QString &)
{
    SEMESTR_TRY(begin(QStringLiteral("quarantine")));
    PushAnswer answer;
    Device &device = devices[id.bytes()];
    if (opNo == device.lastOp + 1) {
        poisoned.append(QString::fromUtf8(raw));
        device.lastOp = opNo;
        device.lastHash = hash;
        device.verdicts.insert(
            opNo, {opNo, OpResult::Refused, ++m_seq, {{QStringLiteral("code"), QStringLiteral("poison")}}});
    }
    answer.ack = device.lastOp;
    answer.seq = m_seq;
    answer.verdicts = {device.verdicts.value(opNo)};
    SEMESTR_TRY(end());
    return answer;
}

RemoteRow ScriptedRemote::told(const Stored &stored)
{
    return {stored.object, stored.key,   stored.rev, QUuid::fromRfc4122(QByteArray(16, 'o')),
            1791446400000, stored.fields};
}

Result<PullAnswer> ScriptedRemote::pull(const PullCall &call)
{
    SEMESTR_TRY(begin(QStringLiteral("pull")));
    PullAnswer answer;
    if (call.epoch != identity.epoch || (!call.head.isEmpty() && call.head != headAt(call.cursor))) {
        answer.reset = true;
        return answer;
    }
    QList<Stored> sorted = rows;
    std::sort(sorted.begin(), sorted.end(), [](const Stored &a, const Stored &b) { return a.rev < b.rev; });
    answer.next = m_seq;
    for (const Stored &stored : sorted) {
        if (stored.rev <= call.cursor || (stored.fields && !buckets.contains(stored.bucket.bytes())))
            continue;
        if (answer.rows.size() == call.limit) {
            answer.more = true;
            answer.next = answer.rows.last().rev;
            break;
        }
        answer.rows.append(told(stored));
    }
    const Device device = devices.value(call.device.bytes());
    for (const OpVerdict &verdict : device.verdicts) {
        if (verdict.seq > call.cursor && verdict.seq <= answer.next)
            answer.verdicts.append(verdict);
    }
    answer.seq = m_seq;
    answer.head = headAt(m_seq);
    answer.lastOp = device.lastOp;
    answer.scopeHash = scopeHash();
    SEMESTR_TRY(end());
    return answer;
}

Result<ScopeAnswer> ScriptedRemote::scope(DeviceId, const QByteArray &hash)
{
    SEMESTR_TRY(begin(QStringLiteral("scope")));
    if (staleCalls > 0) {
        --staleCalls;
        return fail(Fault::ScopeStale);
    }
    ScopeAnswer answer;
    answer.hash = scopeHash();
    answer.same = answer.hash == hash;
    if (!answer.same)
        answer.buckets = buckets.values();
    SEMESTR_TRY(end());
    return answer;
}

Result<SnapshotAnswer> ScriptedRemote::snapshot(DeviceId, const QList<BucketId> &wanted, const QString &after,
                                                int limit)
{
    SEMESTR_TRY(begin(QStringLiteral("snapshot")));
    SnapshotAnswer answer;
    answer.seq = m_seq;
    const int from = after.toInt();
    int place = 0;
    for (const Stored &stored : rows) {
        if (!stored.fields || !wanted.contains(stored.bucket) || ++place <= from)
            continue;
        if (answer.rows.size() == limit) {
            answer.next = QString::number(place - 1);
            break;
        }
        answer.rows.append(told(stored));
    }
    SEMESTR_TRY(end());
    return answer;
}

Result<int> ScriptedRemote::breakStuck()
{
    SEMESTR_TRY(begin(QStringLiteral("break")));
    return 1;
}

} // namespace semestr::test
