// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/syncclient.h"
#include "tests/support/sync/collegefile.h"
#include "tests/support/sync/faultyremote.h"

#include <memory>

namespace semestr::test {

// One row as a person changes it: key and values by column. Bytes are ids.
struct FakeEdit
{
    QString table;
    QList<std::pair<QString, QVariant>> key, values;
    bool updateOnly = false; // the row must be there
};

// What a person wrote and the file took: an entry of the log.
struct Written
{
    qint64 opNo = 0, at = 0;
    QUuid person;
    QString object, key, patch;
};

// An entry of the file's log with what it knows of its fate.
struct LoggedOp
{
    Written written;
    int state = 0;
    qint64 seq = 0;
    QByteArray hash;
};

// What the file holds, for the invariants.
struct ReplicaPicture
{
    QUuid epoch;
    DeviceId device;
    qint64 cursor = 0;
    bool whole = false;                                   // no bucket is being read or about to be dropped
    QHash<std::pair<QString, QString>, QJsonObject> rows; // fields that are not null
    QList<LoggedOp> log;
};

// One person's PC: the file, its clock, the line to the server.
class FakeReplica
{
public:
    using RemoteFactory = std::function<std::unique_ptr<Remote>(const FakeAccount &)>;

    FakeReplica(FakeCollegeFacts facts, FakeAccount account, QString file, quint64 seed, qint64 now);
    ~FakeReplica();

    // A new file as a join makes it, with the tables alone.
    Done create(const RemoteFactory &factory, const FaultRates &rates, const SyncOptions &options);
    Done open();
    void close();
    // The program dies at the `call`-th database call from now; every later one fails too.
    void dieAt(int call) { m_dieIn = call; }
    bool hasDied() const { return m_dead || m_remote->isDead(); }
    // Closes what is left and starts again. A failed start may be tried once more.
    Done restart();
    void setOptions(const SyncOptions &options) { m_options = options; }

    // One transaction of the person; remembers what was written once it is committed.
    Done write(const QString &verb, const QList<FakeEdit> &edits);
    Result<RoundReport> round();
    Result<SyncFacts> facts();
    Result<ReplicaPicture> look();
    Result<QList<QList<QVariant>>> ask(const QString &sql, int columns);
    Result<bool> chainHolds();

    // A copy of the file as it is, and its return.
    Done takeImage();
    bool hasImage() const { return m_hasImage; }
    Done returnToImage();

    const FakeAccount &account() const { return m_account; }
    FaultyRemote &remote() { return *m_remote; }
    SettableClock &clock() { return m_clock; }
    IdSource &ids() { return m_ids; }
    const QList<Written> &written() const { return m_written; }
    Store &store() { return *m_store; }

    qint64 skew = 0;     // of this PC's clock
    int offlineFor = 0;  // steps
    bool current = true; // has finished a round since the server was restored

private:
    Done prepareReplica();
    Done readWritten(qint64 tx);

    FakeCollegeFacts m_facts;
    FakeAccount m_account;
    QString m_file;
    SettableClock m_clock;
    SeededIds m_ids;
    quint64 m_seed;
    SyncOptions m_options;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<FaultyRemote> m_remote;
    std::atomic<int> m_dieIn{0};
    std::atomic<bool> m_dead{false};
    bool m_hasImage = false;
    QList<Written> m_written;
};

} // namespace semestr::test
