// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/outbox.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace semestr {

namespace {

QJsonValue textOr(const Query &q, int column)
{
    return q.isNull(column) ? QJsonValue(QJsonValue::Null) : QJsonValue(q.text(column));
}

QJsonValue wholeOr(const Query &q, int column)
{
    return q.isNull(column) ? QJsonValue(QJsonValue::Null) : QJsonValue(q.whole(column));
}

// Key and patch stay JSON texts: the server seals their bytes.
QByteArray jsonOf(const Query &q)
{
    QJsonObject operation{{QStringLiteral("x"), q.whole(1)},   {QStringLiteral("at"), q.whole(2)},
                          {QStringLiteral("p"), textOr(q, 3)}, {QStringLiteral("t"), q.text(4)},
                          {QStringLiteral("k"), q.text(5)},    {QStringLiteral("b"), wholeOr(q, 6)},
                          {QStringLiteral("s"), textOr(q, 7)}, {QStringLiteral("w"), textOr(q, 8)},
                          {QStringLiteral("a"), textOr(q, 9)}, {QStringLiteral("u"), wholeOr(q, 10)},
                          {QStringLiteral("v"), q.whole(11)}};
    operation.insert(QStringLiteral("l"), q.isNull(12)
                                              ? QJsonValue(QJsonValue::Null)
                                              : QJsonValue(QString::fromLatin1(q.bytes(12).toHex())));
    if (q.isNull(12))
        operation.insert(QStringLiteral("d"), QString::fromLatin1(q.bytes(14).toHex()));
    return QJsonDocument(operation).toJson(QJsonDocument::Compact);
}

// Back to the last border between two local transactions; `count` itself when there is none before it.
qsizetype borderBefore(const QList<Operation> &pending, qsizetype count)
{
    for (qsizetype n = count; n > 0; --n) {
        if (pending.at(n - 1).tx != pending.at(n).tx)
            return n;
    }
    return count;
}

} // namespace

Result<QList<Operation>> readPending(Connection &connection, qint64 after, int most)
{
    SEMESTR_LET(q, connection.query("sync/list_pending"));
    SEMESTR_TRY(q.bind("after", after).bind("most", most).run());
    QList<Operation> operations;
    while (q.next())
        operations.append({q.whole(0), q.whole(1), jsonOf(q), q.bytes(13), q.isNull(7) || q.isNull(12)});
    return operations;
}

Batch cutBatch(const QList<Operation> &pending, qsizetype mostOps, qsizetype mostBytes, bool whole)
{
    qsizetype count = 0;
    qsizetype bytes = 2;
    for (const Operation &operation : pending) {
        bytes += operation.json.size() + 1;
        if (count > 0 && (count >= mostOps || bytes > mostBytes || operation.erased))
            break;
        ++count;
        if (operation.erased)
            break;
    }
    Batch batch;
    const bool goesOn = whole && count > 0 && count < pending.size() && !pending.at(count).erased &&
                        !pending.at(count - 1).erased && pending.at(count - 1).tx == pending.at(count).tx;
    const qsizetype kept = goesOn ? borderBefore(pending, count) : count;
    batch.more = goesOn && kept == count;
    batch.operations = pending.first(kept);
    return batch;
}

QByteArray batchJson(const QList<Operation> &operations)
{
    QByteArray json("[");
    for (const Operation &operation : operations) {
        if (json.size() > 1)
            json.append(',');
        json.append(operation.json);
    }
    return json.append(']');
}

int stateOf(OpResult result)
{
    switch (result) {
    case OpResult::Applied:
    case OpResult::Same:
        return 1;
    case OpResult::Conflict:
        return 2;
    case OpResult::Refused:
        return 3;
    case OpResult::Waiting:
        return 4;
    }
    return 1;
}

Done storeVerdicts(Transaction &transaction, const QList<OpVerdict> &verdicts)
{
    for (const OpVerdict &verdict : verdicts) {
        SEMESTR_LET(q, transaction.query("sync/write_verdict"));
        q.bind("op_no", verdict.opNo).bind("state", stateOf(verdict.result)).bind("seq", verdict.seq);
        q.bindText("verdict",
                   verdict.why.isEmpty()
                       ? QString()
                       : QString::fromUtf8(QJsonDocument(verdict.why).toJson(QJsonDocument::Compact)));
        SEMESTR_TRY(q.run());
    }
    return {};
}

Done storeAnswer(Transaction &transaction, qint64 first, const PushAnswer &answer)
{
    SEMESTR_LET(known, transaction.query("sync/acknowledge"));
    SEMESTR_TRY(known.bind("first", first).bind("last", answer.ack).bind("seq", answer.seq).run());
    SEMESTR_TRY(storeVerdicts(transaction, answer.verdicts));
    SEMESTR_LET(acknowledged, transaction.query("sync/write_acknowledged"));
    return acknowledged.bind("acknowledged", answer.ack).run();
}

} // namespace semestr
