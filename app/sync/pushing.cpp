// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/syncround.h"

#include <algorithm>

namespace semestr {

namespace {
constexpr int mostGaps = 3;

Done unsend(Transaction &transaction, qint64 lastOp)
{
    SEMESTR_LET(q, transaction.query("sync/unsend"));
    return q.bind("last_op", lastOp).run();
}
} // namespace

Result<SyncRound::Step> SyncRound::push()
{
    m_sent = m_acknowledged;
    m_atOnce = m_options.batchOps;
    m_narrowUntil = 0;
    while (true) {
        const int most = m_atOnce + 1;
        SEMESTR_LET(pending,
                    reading<QList<Operation>>([&](Connection &c) { return readPending(c, m_sent, most); }));
        if (pending.isEmpty())
            return Step::Finished;
        const bool whole = m_sent >= m_narrowUntil;
        if (whole)
            m_atOnce = m_options.batchOps;
        const Batch batch = cutBatch(pending, m_atOnce, m_options.batchBytes, whole);
        SEMESTR_LET(step, pushNext(batch));
        if (step == Step::Again)
            return Step::Again;
    }
}

Result<SyncRound::Step> SyncRound::pushNext(const Batch &batch)
{
    const Result<PushAnswer> answer = batch.operations.first().erased
                                          ? quarantine(batch.operations.first(), QStringLiteral("erased"))
                                          : patiently<PushAnswer>([&] { return send(batch); });
    if (answer)
        return take(batch, *answer);
    if (answer.error().fault != Fault::ServerRefused)
        return fail(answer.error());
    const bool staged = batch.more || m_sent > m_acknowledged;
    if (staged || batch.operations.size() > 1) {
        SEMESTR_TRY(narrow(batch));
        return Step::Finished;
    }
    const QString error = answer.error().args.value(QStringLiteral("detail")).toString();
    SEMESTR_LET(taken, quarantine(batch.operations.first(), error));
    SEMESTR_LET(step, take(batch, taken));
    m_narrowUntil = 0; // the others may be as before
    return step;
}

Result<PushAnswer> SyncRound::send(const Batch &batch)
{
    PushCall call;
    call.device = m_replica.device;
    call.epoch = m_hello.epoch;
    call.first = batch.operations.first().opNo;
    call.hash = batch.operations.last().hash;
    call.ops = batchJson(batch.operations);
    call.more = batch.more;
    SEMESTR_LET(previous, reading<QByteArray>([&](Connection &c) { return chainAt(c, call.first - 1); }));
    call.previous = previous;
    return m_remote.push(call);
}

// An operation may be too large even for this; its text then stays in our log alone.
Result<PushAnswer> SyncRound::quarantine(const Operation &operation, const QString &error)
{
    const auto tell = [&](const QByteArray &raw) {
        return patiently<PushAnswer>([&] {
            return m_remote.quarantine(m_replica.device, m_hello.epoch, operation.opNo, operation.hash, raw,
                                       error);
        });
    };
    const Result<PushAnswer> answer = tell(operation.json);
    if (answer || answer.error().fault != Fault::ServerRefused)
        return answer;
    return tell(QByteArray("{}"));
}

// Fewer at once, until one alone is refused. A transaction that came in parts begins anew.
Done SyncRound::narrow(const Batch &batch)
{
    const Operation &last = batch.operations.last();
    if (batch.more || m_sent > m_acknowledged) {
        SEMESTR_LET(end, reading<qint64>([&](Connection &c) -> Result<qint64> {
                        SEMESTR_LET(q, c.query("sync/read_last_of_tx"));
                        SEMESTR_TRY(q.bind("tx", last.tx).run());
                        return q.next() ? q.whole(0) : last.opNo;
                    }));
        m_narrowUntil = end;
        m_sent = m_acknowledged;
        m_atOnce = m_options.batchOps;
        return {};
    }
    m_narrowUntil = std::max(m_narrowUntil, last.opNo);
    m_atOnce = static_cast<int>(std::max<qsizetype>(1, batch.operations.size() / 2));
    return {};
}

Result<SyncRound::Step> SyncRound::take(const Batch &batch, const PushAnswer &answer)
{
    const qint64 last = batch.operations.last().opNo;
    switch (answer.state) {
    case PushAnswer::State::Forked:
        return fork();
    case PushAnswer::State::Reset:
        SEMESTR_TRY(forget());
        return Step::Again;
    case PushAnswer::State::Gap:
        if (++m_gaps > mostGaps)
            return fail(Fault::ServerAnswer, {{QStringLiteral("detail"), QStringLiteral("gap")}});
        m_acknowledged = m_sent = answer.ack;
        SEMESTR_TRY(change([&](Transaction &t) { return unsend(t, answer.ack); }));
        return Step::Finished;
    case PushAnswer::State::Taken:
        break;
    }
    if (batch.more && answer.ack < last) {
        m_sent = last; // kept there until the transaction's end
        return Step::Finished;
    }
    if (answer.ack <= m_acknowledged)
        return fail(Fault::ServerAnswer, {{QStringLiteral("detail"), QStringLiteral("nothing taken")}});
    SEMESTR_TRY(store(m_acknowledged + 1, answer));
    m_report.pushed += static_cast<int>(answer.ack - m_acknowledged);
    m_acknowledged = m_sent = answer.ack;
    return Step::Finished;
}

Done SyncRound::store(qint64 first, const PushAnswer &answer)
{
    PushAnswer known = answer;
    known.seq = std::max(answer.seq, m_hello.seq);
    SEMESTR_TRY(change([&](Transaction &t) { return storeAnswer(t, first, known); }));
    for (const OpVerdict &verdict : answer.verdicts) {
        m_report.conflicts += verdict.result == OpResult::Conflict ? 1 : 0;
        m_report.refused += verdict.result == OpResult::Refused ? 1 : 0;
        m_report.waiting += verdict.result == OpResult::Waiting ? 1 : 0;
    }
    return {};
}

} // namespace semestr
