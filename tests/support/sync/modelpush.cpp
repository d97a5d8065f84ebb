// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/sealing.h"
#include "tests/support/sync/modelserver.h"

#include <QJsonDocument>

namespace semestr::test {

namespace {

constexpr qsizetype mostOps = 1000;
constexpr qsizetype mostBytes = 1024 * 1024;

std::optional<QByteArray> text(const QJsonValue &value)
{
    return value.isString() ? std::optional(value.toString().toUtf8()) : std::nullopt;
}

std::optional<QByteArray> whole(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(QByteArray::number(value.toInteger())) : std::nullopt;
}

QByteArray digestOf(const QJsonObject &op, qint64 n)
{
    return changeDigest(QByteArray::fromHex(op.value(u"l").toString().toLatin1()),
                        canonicalChange({whole(op.value(u"v")), QByteArray::number(n), whole(op.value(u"x")),
                                         whole(op.value(u"at")), text(op.value(u"p")), text(op.value(u"t")),
                                         text(op.value(u"k")), whole(op.value(u"b")), text(op.value(u"s")),
                                         text(op.value(u"w")), text(op.value(u"a")), whole(op.value(u"u"))}));
}

PushAnswer answerOf(PushAnswer::State state, qint64 ack)
{
    PushAnswer answer;
    answer.state = state;
    answer.ack = ack;
    return answer;
}

Error refused(const char *why)
{
    return Error(Fault::ServerRefused, {{QStringLiteral("detail"), QString::fromLatin1(why)}});
}

} // namespace

Result<ModelOp> ModelServer::readOp(const QJsonObject &json, qint64 n) const
{
    ModelOp op;
    op.n = n;
    op.tx = json.value(u"x").toInteger();
    op.at = json.value(u"at").toInteger();
    op.person = QUuid::fromString(json.value(u"p").toString());
    op.object = json.value(u"t").toString();
    op.key = json.value(u"k").toString();
    op.baseRev = json.value(u"b").toInteger();
    op.patchText = json.value(u"s").toString();
    op.reason = json.value(u"w").toString();
    op.verb = json.value(u"a").toString();
    if (json.value(u"u").isDouble())
        op.undoes = json.value(u"u").toInteger();
    op.version = json.value(u"v").toInt();
    op.salt = QByteArray::fromHex(json.value(u"l").toString().toLatin1());
    op.digest = digestOf(json, n);
    op.keys = QJsonDocument::fromJson(op.key.toUtf8()).array();
    op.patch = objectOf(op.patchText);
    if (op.object.isEmpty() || op.keys.isEmpty() || op.salt.size() != 16)
        return fail(refused("operation"));
    op.bucket = placeOf(op);
    return op;
}

Result<QList<ModelOp>> ModelServer::readOps(const QJsonArray &ops, qint64 first) const
{
    QList<ModelOp> list;
    for (const QJsonValue &value : ops) {
        SEMESTR_LET(op, readOp(value.toObject(), first + list.size()));
        list.append(op);
    }
    return list;
}

Result<PushAnswer> ModelServer::push(AccountId account, const PushCall &call)
{
    SEMESTR_LET(who, accountOf(account));
    SEMESTR_LET(device, deviceOf(*who, call.device));
    const QJsonArray ops = QJsonDocument::fromJson(call.ops).array();
    if (ops.isEmpty() || ops.size() > mostOps || call.ops.size() > mostBytes)
        return fail(refused("size"));
    if (m_mutants.deaf && who == &m_accounts.first())
        return fail(Fault::ServerBusy);
    if (call.epoch != m_state.epoch)
        return answerOf(PushAnswer::State::Reset, 0);
    QJsonArray &staged = m_state.staged[call.device.uuid()];
    if (call.first <= device->lastOp + 1)
        staged = {};
    if (call.first > device->lastOp + 1 + staged.size())
        return answerOf(PushAnswer::State::Gap, device->lastOp);
    while (device->lastOp + 1 + staged.size() > qMax(call.first, device->lastOp + 1))
        staged.removeLast();
    const qint64 last = call.first + ops.size() - 1;
    if (last <= device->lastOp && !m_mutants.noDedupe)
        return repeated(*device, call);
    QJsonArray all = staged;
    qint64 first = m_mutants.noDedupe ? qMin(call.first, device->lastOp + 1) : device->lastOp + 1;
    for (qint64 n = qMax(call.first, first); n <= last; ++n)
        all.append(ops.at(n - call.first));
    if (!call.more)
        staged = {};
    else
        staged = all;
    return commit(*who, *device, call, all, first);
}

QList<OpVerdict> ModelServer::told(DeviceId device, qint64 from, qint64 to) const
{
    QList<OpVerdict> list;
    for (const ModelChange &change : m_state.log) {
        if (change.device == device && change.opNo >= from && change.opNo <= to)
            list.append({change.opNo, change.result, change.seq, change.why});
    }
    return list;
}

Result<PushAnswer> ModelServer::repeated(const ModelDevice &device, const PushCall &call) const
{
    PushAnswer answer = answerOf(PushAnswer::State::Taken, device.lastOp);
    answer.head = m_state.head;
    answer.verdicts = told(call.device, call.first, device.lastOp);
    if (!answer.verdicts.isEmpty())
        answer.seq = answer.verdicts.last().seq;
    return answer;
}

Result<PushAnswer> ModelServer::commit(const ModelAccount &who, ModelDevice &device, const PushCall &call,
                                       const QJsonArray &all, qint64 first)
{
    SEMESTR_LET(ops, readOps(all, first));
    const bool doubled = m_mutants.noDedupe && first <= device.lastOp;
    if (call.first == device.lastOp + 1 && call.previous != device.lastHash && !doubled)
        return answerOf(PushAnswer::State::Forked, device.lastOp);
    QByteArray chain = device.lastHash;
    for (const ModelOp &op : ops)
        chain = changeHash(chain, op.digest);
    if (chain != call.hash && !doubled)
        return answerOf(PushAnswer::State::Forked, device.lastOp);
    if (call.more)
        return answerOf(PushAnswer::State::Taken, device.lastOp);
    if (m_mutants.loseLast && ops.size() > 1)
        ops.removeLast();
    Batch batch{&who, call.device, m_state.seq + 1, {}};
    for (const ModelOp &op : ops)
        takeOp(batch, device, op);
    const qint64 ownLast = m_state.seq;
    close(batch);
    const qint64 repeatedFrom = qMin(call.first, first);
    device.lastOp = qMax(device.lastOp, first + all.size() - 1);
    device.lastHash = call.hash;
    device.lastAckAt = m_clock.nowMs();
    PushAnswer answer = answerOf(PushAnswer::State::Taken, device.lastOp);
    answer.seq = ownLast;
    answer.head = m_state.head;
    for (const OpVerdict &verdict : told(call.device, repeatedFrom, device.lastOp)) {
        if (verdict.result != OpResult::Applied || verdict.opNo < first)
            answer.verdicts.append(verdict);
    }
    return answer;
}

Result<PushAnswer> ModelServer::quarantine(AccountId account, const PushCall &call, const QString &)
{
    SEMESTR_LET(who, accountOf(account));
    SEMESTR_LET(device, deviceOf(*who, call.device));
    if (call.epoch != m_state.epoch)
        return answerOf(PushAnswer::State::Reset, 0);
    if (call.first <= device->lastOp)
        return repeated(*device, call);
    if (call.first > device->lastOp + 1)
        return answerOf(PushAnswer::State::Gap, device->lastOp);
    ModelOp op;
    op.n = call.first;
    op.person = who->person.uuid();
    op.patchText = QString::fromUtf8(call.ops);
    Batch batch{who, call.device, m_state.seq + 1, {}};
    const ModelVerdict verdict{OpResult::Refused, {{QStringLiteral("code"), QStringLiteral("poison")}}};
    m_state.log.append({++m_state.seq,
                        op.n,
                        m_clock.nowMs(),
                        m_clock.nowMs(),
                        call.device,
                        who->account.uuid(),
                        op.person,
                        {},
                        {},
                        op.patchText,
                        {},
                        verdict.result,
                        verdict.why,
                        {}});
    openRefusal(batch, op, verdict);
    const qint64 seq = m_state.seq;
    close(batch);
    device->lastOp = call.first;
    device->lastHash = call.hash;
    PushAnswer answer = answerOf(PushAnswer::State::Taken, device->lastOp);
    answer.seq = seq;
    answer.head = m_state.head;
    answer.verdicts = {{op.n, verdict.result, seq, verdict.why}};
    return answer;
}

void ModelServer::takeOp(Batch &batch, const ModelDevice &device, const ModelOp &op)
{
    ModelOp judged = op;
    const qint64 now = m_clock.nowMs();
    judged.believedAt = qAbs(device.skew) <= 300000
                            ? qBound(device.lastAckAt, op.at - device.skew, qMax(now, device.lastAckAt))
                            : now;
    const qint64 seq = ++m_state.seq;
    ModelVerdict verdict = judge(*batch.who, device, judged);
    const ModelRow *present = row(op.object, op.key);
    const ModelRow before = present ? *present : ModelRow();
    if (verdict.result == OpResult::Applied) {
        const Merged merged = merge(judged, seq);
        verdict = merged.verdict;
        openConflicts(batch, judged, merged, before);
        closeConflicts(batch, judged, merged);
    } else {
        openRefusal(batch, judged, verdict);
    }
    m_state.log.append({seq, op.n, op.at, now, batch.device, batch.who->account.uuid(), op.person, op.object,
                        op.key, op.patchText, op.reason, verdict.result, verdict.why, op.digest});
    if (const ModelTable *known = table(op.object); known && known->structural)
        m_scopes.clear();
}

// The server's own entries follow those of the batch, so the chain ends here.
void ModelServer::close(Batch &batch)
{
    for (const ServerWrite &write : batch.writes) {
        const ModelTable &table = tableOf(write.id);
        const qint64 seq = ++m_state.seq;
        ModelRow &row = m_state.rows[write.id];
        row.rev = seq;
        const QString patch = QString::fromUtf8(QJsonDocument(write.patch).toJson(QJsonDocument::Compact));
        const QByteArray digest = changeDigest(
            m_ids.randomBytes(16),
            canonicalChange({QByteArrayLiteral("1"), QByteArray::number(seq), QByteArray::number(batch.from),
                             QByteArray::number(m_clock.nowMs()), std::nullopt, table.shape.name.toUtf8(),
                             write.id.second.toUtf8(), QByteArrayLiteral("0"), patch.toUtf8(), std::nullopt,
                             std::nullopt, std::nullopt}));
        m_state.log.append({seq,
                            seq,
                            m_clock.nowMs(),
                            m_clock.nowMs(),
                            {},
                            {},
                            {},
                            table.shape.name,
                            write.id.second,
                            patch,
                            {},
                            OpResult::Applied,
                            {},
                            digest});
    }
    ModelBatch made{batch.from,
                    m_state.seq,
                    batchDigest(m_state.log, batch.from, m_state.seq),
                    m_mutants.staleChain && m_state.batches.size() > 1 ? m_state.batches.first().hash
                                                                       : m_state.head,
                    {}};
    made.hash = batchHash(made.previous, made.from, made.to, made.digest);
    m_state.batches.append(made);
    m_state.head = made.hash;
}

} // namespace semestr::test
