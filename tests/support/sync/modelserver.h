// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/triggers.h"
#include "app/sync/remote.h"

#include <QJsonArray>
#include <QMap>
#include <QSet>

namespace semestr::test {

// Wrong servers: each breaks one promise of docs/sync.md, and an invariant has to notice it.
struct ModelMutants
{
    bool lateCommit = false;      // some numbers become visible after later ones: a pull misses them
    bool noDedupe = false;        // an operation that came twice is done twice
    bool absenceDeletes = false;  // what is not on the first page of a snapshot is told as removed
    bool silentOverwrite = false; // the later value wins and nobody is told
    bool loseLast = false;        // acknowledges an operation that it did not keep
    bool staleChain = false;      // a batch does not take in the one before
    bool deaf = false;            // one account never gets the lock
};

// A table of sqlschema/tables.json with its shape in the file.
struct ModelTable
{
    TableShape shape;
    int order = 0;
    QString object; // the word of the rights
    QString bucket; // the rule
    QString subject;
    bool structural = false;
};

// Order of the table, key text: the order of a snapshot.
using RowId = std::pair<int, QString>;

struct ModelRow
{
    qint64 rev = 0;
    QUuid author;
    qint64 editedAt = 0;
    QJsonObject fields; // those that are not null
};

// One operation, read from a push.
struct ModelOp
{
    qint64 n = 0, tx = 0, at = 0, baseRev = 0, believedAt = 0;
    QUuid person;
    QString object, key, patchText, reason, verb;
    std::optional<qint64> undoes;
    int version = 1;
    QByteArray salt, digest;
    QJsonArray keys;
    QJsonObject patch;
    BucketId bucket; // null: its place is unknown
};

struct ModelChange
{
    qint64 seq = 0, opNo = 0, at = 0, atServer = 0;
    DeviceId device; // null: the server itself
    QUuid account, person;
    QString object, key, patch, reason;
    OpResult result = OpResult::Applied;
    QJsonObject why;
    QByteArray digest;
};

struct ModelBatch
{
    qint64 from = 0, to = 0;
    QByteArray digest, previous, hash;
};

struct ModelDevice
{
    AccountId account;
    qint64 lastOp = 0;
    QByteArray lastHash = QByteArray(32, '\0');
    qint64 lastAckAt = 0, skew = 0;
    QString revoked; // empty, «refuse», «quarantine»
};

// All that a backup of the server holds. Shared until written, so a copy costs nothing.
struct ModelState
{
    QUuid epoch;
    qint64 seq = 0;
    QByteArray head = QByteArray(32, '\0');
    QMap<RowId, ModelRow> rows;
    QList<ModelChange> log;
    QList<ModelBatch> batches;
    QMap<QUuid, ModelDevice> devices;
    QMap<QUuid, QJsonArray> staged;
};

struct ModelAccount
{
    AccountId account;
    PersonId person;
    QString login;
    bool mustChange = false;
    bool blocked = false;
};

struct ModelVerdict
{
    OpResult result = OpResult::Applied;
    QJsonObject why;
};

class ModelServer;
using ModelJudge =
    std::function<ModelVerdict(const ModelServer &, const ModelAccount &, const ModelOp &, bool present)>;

// docs/sync.md once more, in memory and in C++: one college's server for tests. No threads; chance only from
// the seed. The rules of terms are whatever the judge says; rights are a coarse form of the buckets.
class ModelServer
{
public:
    ModelServer(const Clock &clock, quint64 seed, ModelMutants mutants = {});

    // Takes over a college file: its tables, rows and accounts.
    Done adopt(Connection &connection);
    void setJudge(ModelJudge judge) { m_judge = std::move(judge); }

    // What api has, for one account.
    Result<HelloAnswer> hello(AccountId account, DeviceId device, qint64 clientTime);
    Done registerDevice(AccountId account, DeviceId device, qint64 firstOp, const QByteArray &previous);
    Result<PushAnswer> push(AccountId account, const PushCall &call);
    Result<PushAnswer> quarantine(AccountId account, const PushCall &call, const QString &error);
    Result<PullAnswer> pull(AccountId account, const PullCall &call);
    Result<ScopeAnswer> scope(AccountId account, const QByteArray &hash);
    Result<SnapshotAnswer> snapshot(AccountId account, DeviceId device, const QList<BucketId> &buckets,
                                    const QString &after, int limit);
    Result<QByteArray> digest(AccountId account, BucketId bucket);
    Result<QList<HistoryItem>> history(AccountId account, const QString &object, const QString &key);
    Done changePassword(AccountId account);

    // A backup, and the day it is needed. Without a new epoch the chain alone tells the clients.
    ModelState backup() const { return m_state; }
    void restore(const ModelState &state, bool newEpoch);
    void revoke(DeviceId device, const QString &mode);

    const ModelState &state() const { return m_state; }
    const QList<ModelAccount> &accounts() const { return m_accounts; }
    CollegeId college() const { return m_college; }
    const ModelTable *table(const QString &name) const;
    const ModelTable &tableOf(const RowId &id) const { return m_tables.at(id.first); }
    const ModelRow *row(const QString &object, const QString &key) const;
    BucketId bucketOf(const RowId &id, const ModelRow &row) const;
    QList<ScopeBucket> scopeOf(PersonId person) const;
    QSet<QString> rolesOf(PersonId person) const;

private:
    struct ServerWrite
    {
        RowId id;
        QJsonObject patch;
    };
    struct Batch
    {
        const ModelAccount *who = nullptr;
        DeviceId device;
        qint64 from = 0;
        QList<ServerWrite> writes;
    };
    struct Merged
    {
        ModelVerdict verdict;
        QStringList conflicts, applied, same;
    };

    Result<const ModelAccount *> accountOf(AccountId account) const;
    Result<ModelDevice *> deviceOf(const ModelAccount &who, DeviceId device);
    Result<QList<ModelOp>> readOps(const QJsonArray &ops, qint64 first) const;
    Result<ModelOp> readOp(const QJsonObject &json, qint64 n) const;
    BucketId placeOf(const ModelOp &op) const;
    Result<PushAnswer> commit(const ModelAccount &who, ModelDevice &device, const PushCall &call,
                              const QJsonArray &all, qint64 first);
    Result<PushAnswer> repeated(const ModelDevice &device, const PushCall &call) const;
    QList<OpVerdict> told(DeviceId device, qint64 from, qint64 to) const;
    ModelVerdict judge(const ModelAccount &who, const ModelDevice &device, const ModelOp &op) const;
    bool mayWrite(const ModelAccount &who, const ModelOp &op, const ModelTable &table) const;
    void takeOp(Batch &batch, const ModelDevice &device, const ModelOp &op);
    bool stale(const ModelOp &op, const ModelRow *row) const;
    Merged merge(const ModelOp &op, qint64 seq);
    void openConflicts(Batch &batch, const ModelOp &op, const Merged &merged, const ModelRow &before);
    void closeConflicts(Batch &batch, const ModelOp &op, const Merged &merged);
    void openRefusal(Batch &batch, const ModelOp &op, const ModelVerdict &verdict);
    void newConflict(Batch &batch, const ModelOp &op, const QString &field, QJsonObject fields);
    void serverWrite(Batch &batch, const RowId &id, const QJsonObject &values);
    QList<RowId> openConflictsOf(const ModelOp &op, const QString &field) const;
    void close(Batch &batch);
    bool chainFits(qint64 cursor, const QByteArray &head) const;
    bool hidden(const ModelRow &row) const;
    RemoteRow remoteRow(const RowId &id, const QSet<QUuid> &visible) const;
    QSet<QUuid> visibleTo(const ModelAccount &who) const;

    const Clock &m_clock;
    SeededIds m_ids;
    ModelMutants m_mutants;
    ModelJudge m_judge;
    CollegeId m_college;
    QList<ModelTable> m_tables;
    QHash<QString, int> m_order;
    QList<ModelAccount> m_accounts;
    ModelState m_state;
    mutable QHash<QUuid, QList<ScopeBucket>> m_scopes; // until a structural operation
};

// Values as JSON compares them: 5 and 5.0 are one.
bool sameValue(const QJsonValue &a, const QJsonValue &b);
QJsonObject objectOf(const QString &text);
QString jsonText(const QJsonValue &value);
// One more for the chain: sha256(previous ‖ from ‖ to ‖ digest).
QByteArray batchHash(const QByteArray &previous, qint64 from, qint64 to, const QByteArray &digest);
QByteArray batchDigest(const QList<ModelChange> &log, qint64 from, qint64 to);

} // namespace semestr::test
