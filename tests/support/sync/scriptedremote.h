// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/remote.h"

#include <QMap>
#include <functional>

namespace semestr::test {

// A server for the client's tests: keeps what it is sent, merges nothing, and answers as the test says. Rows
// are put in by hand; what a push does to them is told by `judge`.
class ScriptedRemote final : public Remote
{
public:
    struct Stored
    {
        QString object;
        QString key;
        qint64 rev = 0;
        std::optional<QJsonObject> fields;
        BucketId bucket;
    };
    struct Device
    {
        qint64 lastOp = 0;
        QByteArray lastHash = QByteArray(32, '\0');
        QMap<qint64, OpVerdict> verdicts;
    };
    enum class Cut { No, Before, After }; // of the failing call's effect

    ScriptedRemote();

    // A row of the server; its number is the next one.
    void put(const QString &object, const QString &key, const QJsonObject &fields, BucketId bucket);
    void absent(const QString &object, const QString &key);
    void grant(BucketId bucket, bool family = false);
    void revoke(BucketId bucket);
    // A restored or remade server.
    void beginEpoch(int n);

    Result<HelloAnswer> hello(DeviceId device, qint64 clientTime) override;
    Done registerDevice(DeviceId device, const QString &name, const QString &platform, qint64 firstOp,
                        const QByteArray &previous) override;
    Result<PushAnswer> push(const PushCall &call) override;
    Result<PushAnswer> quarantine(DeviceId device, QUuid epoch, qint64 opNo, const QByteArray &hash,
                                  const QByteArray &raw, const QString &error) override;
    Result<PullAnswer> pull(const PullCall &call) override;
    Result<ScopeAnswer> scope(DeviceId device, const QByteArray &hash) override;
    Result<SnapshotAnswer> snapshot(DeviceId device, const QList<BucketId> &buckets, const QString &after,
                                    int limit) override;
    Result<QByteArray> digest(BucketId) override { return QByteArray(); }
    Result<QList<HistoryItem>> history(const QString &, const QString &) override
    {
        return QList<HistoryItem>();
    }
    Done changePassword(const QString &) override { return {}; }
    Result<int> breakStuck() override;
    bool waitForHint(int) override { return false; }
    void cancel() override {}
    void disconnect() override {}

    // The server's answer to an operation; without it everything is applied.
    std::function<OpResult(const QJsonObject &)> judge;
    // A push that holds such an operation is refused as a whole.
    std::function<bool(const QJsonObject &)> poison;
    // Called before every call with its number from 1.
    std::function<Cut(int)> failCall;
    std::function<void(const QString &)> called; // the call's name, before it
    int busyPushes = 0;                          // so many pushes find the lock taken
    int staleCalls = 0;                          // so many scope calls say ScopeStale
    Fault failure = Fault::ServerUnreachable;
    HelloAnswer identity;
    QMap<QByteArray, Device> devices;
    QList<Stored> rows;
    QMap<QByteArray, ScopeBucket> buckets;
    QList<PushCall> pushes;
    QStringList calls;
    QStringList poisoned; // raw texts of quarantine
    QList<QJsonObject> operations;

private:
    Done begin(const QString &name);
    Done end() const;
    QByteArray scopeHash() const;
    QByteArray headAt(qint64 seq) const;
    PushAnswer accept(Device &device, qint64 first, const QList<QJsonObject> &ops, const QByteArray &hash);
    void apply(const QJsonObject &operation);
    Stored &row(const QString &object, const QString &key);
    static RemoteRow told(const Stored &stored);

    qint64 m_seq = 0;
    int m_calls = 0;
    bool m_failAfter = false;
    QMap<QByteArray, QMap<qint64, QList<QJsonObject>>> m_staged;
};

} // namespace semestr::test
