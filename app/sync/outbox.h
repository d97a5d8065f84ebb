// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/transaction.h"
#include "app/sync/remote.h"

namespace semestr {

// One entry of the log on its way to the server.
struct Operation
{
    qint64 opNo = 0;
    qint64 tx = 0;
    QByteArray json; // docs/sync.md, «An operation»
    QByteArray hash; // the chain after it
    // Its data were removed before it was sent: nothing can be told but its place in the chain.
    bool erased = false;
};

struct Batch
{
    QList<Operation> operations;
    bool more = false; // the last one's local transaction goes on
};

// The operations after `after`, at most `most`, in their order. Thread: the store's.
Result<QList<Operation>> readPending(Connection &connection, qint64 after, int most);

// What goes in one call: at most so many operations and bytes of JSON, at least one. With `whole` a local
// transaction is only split (`more`) when it is larger than a call. An erased operation goes alone.
// `pending` must hold at least one operation more than fits, if there is one.
Batch cutBatch(const QList<Operation> &pending, qsizetype mostOps, qsizetype mostBytes, bool whole);

// The JSON array of a call.
QByteArray batchJson(const QList<Operation> &operations);

// 1 acknowledged, 2 conflict, 3 refused, 4 waiting.
int stateOf(OpResult result);
// The log's columns of sending, from an answer to operations `first` … `ack`.
Done storeAnswer(Transaction &transaction, qint64 first, const PushAnswer &answer);
Done storeVerdicts(Transaction &transaction, const QList<OpVerdict> &verdicts);

} // namespace semestr
