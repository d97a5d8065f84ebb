// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/buckets.h"
#include "app/foundation/result.h"

#include <QJsonObject>
#include <optional>

namespace semestr {

// What hello answers: the server's identity and where it stands with this device.
struct HelloAnswer
{
    QUuid college;
    QUuid epoch; // one history of the server; another one = it was restored or remade
    qint64 seq = 0;
    QByteArray head; // of the server's chain at seq
    AccountId account;
    PersonId person;
    QString login;
    bool mustChangePassword = false;
    bool deviceKnown = false;
    QString deviceState;   // «active», «refuse», «quarantine»; empty = not registered
    qint64 lastOp = 0;     // of this device
    QByteArray lastHash;   // the device's chain at lastOp
    QByteArray scopeHash;  // over the account's buckets today
    qint64 serverTime = 0; // ms
    qint64 leaseUntil = 0; // ms: until when this replica may be opened without the server
    int leastVersion = 0;  // canonical versions that the server takes
    int newestVersion = 0;
};

enum class OpResult : char {
    Applied = 'a',
    Same = 'n',     // nothing new
    Conflict = 'c', // another value is in force; ours is kept beside it
    Refused = 'r',
    Waiting = 'q', // waits for approval
};

struct OpVerdict
{
    qint64 opNo = 0;
    OpResult result = OpResult::Applied;
    qint64 seq = 0;
    QJsonObject why; // {"code":…} as docs/sync.md lists them; empty when applied
};

struct PushCall
{
    DeviceId device;
    QUuid epoch;
    qint64 first = 0;    // number of the first operation
    QByteArray previous; // our chain before it
    QByteArray hash;     // our chain after the last one
    QByteArray ops;      // JSON array, docs/sync.md «An operation»
    bool more = false;   // the local transaction goes on in the next call: keep these until its end
};

struct PushAnswer
{
    enum class State {
        Taken,
        Gap,    // the server expects ack + 1
        Forked, // another history of this device is known there: register a new device
        Reset,  // another epoch: say hello again
    };
    State state = State::Taken;
    qint64 ack = 0; // the last operation that is now durable there
    qint64 seq = 0; // the server's number that it was given; 0 while staged
    QByteArray head;
    QList<OpVerdict> verdicts; // of those that were not simply applied
};

// One row as the server has it; null fields = there is no such row (an insert of ours was refused).
struct RemoteRow
{
    QString object;
    QString key; // as in the change log
    qint64 rev = 0;
    QUuid author;        // who wrote the row last; null = nobody known
    qint64 editedAt = 0; // ms, by the author's clock
    std::optional<QJsonObject> fields;
};

struct PullCall
{
    DeviceId device;
    QUuid epoch;
    qint64 cursor = 0;
    QByteArray head; // of the server's chain at cursor; empty within the pages of one pull
    int limit = 2000;
};

struct PullAnswer
{
    bool reset = false; // epoch or head differ: forget the cursors and read all buckets again
    QList<RemoteRow> rows;
    qint64 next = 0; // the cursor of the next page
    bool more = false;
    // Of the snapshot that this page was read from; with more = false the next cursor and its head.
    qint64 seq = 0;
    QByteArray head;
    qint64 lastOp = 0;
    QByteArray scopeHash;
    QList<OpVerdict> verdicts; // of our own operations in (cursor, next], for lost acknowledgements
};

struct ScopeBucket
{
    BucketId bucket;
    QString kind;
    bool canWrite = false;
    bool family = false; // only rows about oneself or one's wards, and shared ones
};

struct ScopeAnswer
{
    QByteArray hash;
    bool same = false; // the caller's hash is current; buckets is then empty
    QList<ScopeBucket> buckets;
};

struct SnapshotAnswer
{
    QList<RemoteRow> rows;
    QString next; // where to go on; empty = that was all
    qint64 seq = 0;
};

struct HistoryItem
{
    qint64 seq = 0;
    qint64 atServer = 0;
    qint64 atClient = 0;
    QUuid person;
    QString device;
    QString patch;
    QString reason;
    OpResult result = OpResult::Applied;
};

// The college's server, as far as the exchange knows it. Calls block the caller's thread until the answer,
// a time-out or a cancel; the caller is the exchange's own thread. Any call may fail with ServerUnreachable,
// ServerTimeout (the outcome is unknown), ServerBusy (a lock, try again), ServerLogin, AccountBlocked,
// DeviceRevoked, ScopeStale (say hello), ServerRefused (poison: the call as a whole), ServerAnswer (not our
// server or not our version).
class Remote
{
public:
    virtual ~Remote() = default;

    virtual Result<HelloAnswer> hello(DeviceId device, qint64 clientTime) = 0;
    // `firstOp` is the number of the first operation that will come under this device (1 for a new file), and
    // `previous` the chain before it (32 zero bytes before 1). Again for a known device of ours: no effect.
    virtual Done registerDevice(DeviceId device, const QString &name, const QString &platform, qint64 firstOp,
                                const QByteArray &previous) = 0;
    virtual Result<PushAnswer> push(const PushCall &call) = 0;
    // An operation that fails every push it is in: takes its number, is kept as text and shown.
    virtual Result<PushAnswer> quarantine(DeviceId device, QUuid epoch, qint64 opNo, const QByteArray &hash,
                                          const QByteArray &raw, const QString &error) = 0;
    virtual Result<PullAnswer> pull(const PullCall &call) = 0;
    virtual Result<ScopeAnswer> scope(DeviceId device, const QByteArray &hash) = 0;
    virtual Result<SnapshotAnswer> snapshot(DeviceId device, const QList<BucketId> &buckets,
                                            const QString &after, int limit) = 0;
    virtual Result<QByteArray> digest(BucketId bucket) = 0;
    virtual Result<QList<HistoryItem>> history(const QString &object, const QString &key) = 0;
    // The SCRAM verifier of the new password; made on this side.
    virtual Done changePassword(const QString &serverPassword) = 0;
    // Ends clients that hold the college's lock; how many were ended.
    virtual Result<int> breakStuck() = 0;
    // Waits up to `ms` for a hint that something changed; true = a hint came. The poll is the truth.
    virtual bool waitForHint(int ms) = 0;
    // Any thread: ends the call that is under way, which then fails with Cancelled.
    virtual void cancel() = 0;
    virtual void disconnect() = 0;
};

} // namespace semestr
