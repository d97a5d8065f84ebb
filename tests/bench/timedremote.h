// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/pgremote.h"

namespace semestr::bench {

// The real remote with a stopwatch: microseconds of the last push and of all snapshots.
class TimedRemote final : public Remote
{
public:
    TimedRemote(const ServerAddress &address, const QString &login, const QByteArray &key)
        : m_remote(address, login, key)
    {
    }
    double pushUs = 0;
    int pushedOps = 0;
    double snapshotUs = 0;
    int snapshotRows = 0;

    Result<PushAnswer> push(const PushCall &call) override;
    Result<SnapshotAnswer> snapshot(DeviceId device, const QList<BucketId> &buckets, const QString &after,
                                    int limit) override;

    Result<HelloAnswer> hello(DeviceId device, qint64 clientTime) override
    {
        return m_remote.hello(device, clientTime);
    }
    Done registerDevice(DeviceId device, const QString &name, const QString &platform, qint64 firstOp,
                        const QByteArray &previous) override
    {
        return m_remote.registerDevice(device, name, platform, firstOp, previous);
    }
    Result<PushAnswer> quarantine(DeviceId device, QUuid epoch, qint64 opNo, const QByteArray &hash,
                                  const QByteArray &raw, const QString &error) override
    {
        return m_remote.quarantine(device, epoch, opNo, hash, raw, error);
    }
    Result<PullAnswer> pull(const PullCall &call) override { return m_remote.pull(call); }
    Result<ScopeAnswer> scope(DeviceId device, const QByteArray &hash) override
    {
        return m_remote.scope(device, hash);
    }
    Result<QByteArray> digest(BucketId bucket) override { return m_remote.digest(bucket); }
    Result<QList<HistoryItem>> history(const QString &object, const QString &key) override
    {
        return m_remote.history(object, key);
    }
    Done changePassword(const QString &key) override { return m_remote.changePassword(key); }
    Result<int> breakStuck() override { return m_remote.breakStuck(); }
    bool waitForHint(int ms) override { return m_remote.waitForHint(ms); }
    void cancel() override { m_remote.cancel(); }
    void disconnect() override { m_remote.disconnect(); }

private:
    PgRemote m_remote;
};

} // namespace semestr::bench
