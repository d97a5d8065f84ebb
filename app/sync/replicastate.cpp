// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/replicastate.h"

#include "app/store/triggers.h"

namespace semestr {

namespace {

QVariant bytesOf(const QUuid &id)
{
    return id.isNull() ? QVariant(QMetaType(QMetaType::QByteArray)) : QVariant(id.toRfc4122());
}

Done runPlain(Connection &connection, const char *name)
{
    SEMESTR_LET(q, connection.query(name));
    return q.run();
}

// rev 0 lets every row of the new history in, and tells those that it does not have.
Done beginHistory(Transaction &transaction, const HelloAnswer &hello)
{
    Connection &connection = transaction.connection();
    SEMESTR_LET(tables, replicatedTables(connection));
    for (const TableShape &table : tables)
        SEMESTR_TRY(
            connection.execute(QStringLiteral("UPDATE %1 SET rev = 0 WHERE rev <> 0").arg(table.name)));
    SEMESTR_TRY(runPlain(connection, "sync/drop_all_shadows"));
    SEMESTR_TRY(runPlain(connection, "sync/read_all_again"));
    SEMESTR_TRY(runPlain(connection, "sync/forget_scope"));
    SEMESTR_LET(lower, connection.query("sync/lower_seq"));
    SEMESTR_TRY(lower.bind("seq", hello.seq).run());
    SEMESTR_LET(history, connection.query("sync/write_history"));
    history.bind("epoch", bytesOf(hello.epoch)).bind("cursor", hello.seq).bind("head", hello.head);
    return history.run();
}

Done mirrorLog(Connection &connection, const HelloAnswer &hello, qint64 lastOp)
{
    SEMESTR_LET(unsend, connection.query("sync/unsend"));
    SEMESTR_TRY(unsend.bind("last_op", lastOp).run());
    SEMESTR_LET(known, connection.query("sync/mark_known"));
    SEMESTR_TRY(known.bind("last_op", lastOp).bind("seq", hello.seq).run());
    SEMESTR_LET(acknowledged, connection.query("sync/write_acknowledged"));
    return acknowledged.bind("acknowledged", lastOp).run();
}

} // namespace

Result<ReplicaState> readReplica(Connection &connection)
{
    SEMESTR_LET(q, connection.query("sync/read_replica"));
    SEMESTR_TRY(q.run());
    ReplicaState state;
    if (!q.next())
        return state;
    state.college = q.id<CollegeId>(1);
    state.account = q.id<AccountId>(2);
    state.device = q.id<DeviceId>(3);
    state.epoch = QUuid::fromRfc4122(q.bytes(4));
    state.cursor = q.whole(5);
    state.head = q.bytes(6);
    state.formerDevice = q.id<DeviceId>(7);
    state.scopeHash = q.bytes(8);
    return state;
}

Done claimReplica(Transaction &transaction, const HelloAnswer &hello, DeviceId freshDevice)
{
    SEMESTR_TRY(runPlain(transaction.connection(), "sync/ensure_state"));
    SEMESTR_LET(claim, transaction.query("sync/claim_replica"));
    claim.bind("college_id", CollegeId(hello.college)).bind("account_id", hello.account);
    return claim.bind("device_id", freshDevice).run();
}

Done forkDevice(Transaction &transaction, DeviceId freshDevice)
{
    SEMESTR_TRY(runPlain(transaction.connection(), "sync/ensure_state"));
    SEMESTR_TRY(runPlain(transaction.connection(), "sync/keep_former_device"));
    SEMESTR_LET(fork, transaction.query("sync/fork_device"));
    return fork.bind("device_id", freshDevice).run();
}

Result<bool> mirrorServer(Transaction &transaction, const HelloAnswer &hello, qint64 lastOp)
{
    Connection &connection = transaction.connection();
    SEMESTR_LET(before, readReplica(connection));
    const bool another = before.epoch != hello.epoch || hello.seq < before.cursor;
    if (another)
        SEMESTR_TRY(beginHistory(transaction, hello));
    SEMESTR_TRY(runPlain(connection, "sync/ensure_state"));
    SEMESTR_TRY(mirrorLog(connection, hello, lastOp));
    SEMESTR_LET(contact, connection.query("sync/write_contact"));
    contact.bindText("login", hello.login).bind("at", transaction.at());
    contact.bind("lease_until", hello.leaseUntil).bind("skew_ms", transaction.at() - hello.serverTime);
    SEMESTR_TRY(contact.bind("server_seq", hello.seq).run());
    return another;
}

Done forgetEpoch(Transaction &transaction)
{
    return runPlain(transaction.connection(), "sync/forget_epoch");
}

Result<QByteArray> chainAt(Connection &connection, qint64 opNo)
{
    if (opNo == 0)
        return QByteArray(32, '\0');
    SEMESTR_LET(q, connection.query("sync/read_hash"));
    SEMESTR_TRY(q.bind("op_no", opNo).run());
    return q.next() ? q.bytes(0) : QByteArray();
}

Result<qint64> acknowledgedOp(Connection &connection)
{
    SEMESTR_LET(q, connection.query("sync/read_acknowledged"));
    SEMESTR_TRY(q.run());
    return q.next() ? q.whole(0) : 0;
}

} // namespace semestr
