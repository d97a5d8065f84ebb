// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/transaction.h"
#include "app/sync/remote.h"

namespace semestr {

// What the file knows of its server.
struct ReplicaState
{
    CollegeId college;
    AccountId account;
    DeviceId device;
    DeviceId formerDevice; // the one before a fork
    QUuid epoch;           // null: the server's rows have to be read from the beginning
    qint64 cursor = 0;
    QByteArray head;
    QByteArray scopeHash;
};

// Thread of all below: the store's.
Result<ReplicaState> readReplica(Connection &connection);
// The first meeting: what the file does not know yet is taken from the server's answer.
Done claimReplica(Transaction &transaction, const HelloAnswer &hello, DeviceId freshDevice);
// Another device id from now on; the old one is kept to be asked once more.
Done forkDevice(Transaction &transaction, DeviceId freshDevice);
// Notes the contact and makes the mirror in the log what the server says: it has everything up to `lastOp`.
// True when the server's history is another one: all of its rows must then be read again.
Result<bool> mirrorServer(Transaction &transaction, const HelloAnswer &hello, qint64 lastOp);
// The next round reads everything again.
Done forgetEpoch(Transaction &transaction);
// The log's chain after the operation; 32 zero bytes for 0, empty when there is no such operation.
Result<QByteArray> chainAt(Connection &connection, qint64 opNo);
// The last operation before the first unsent one.
Result<qint64> acknowledgedOp(Connection &connection);

} // namespace semestr
