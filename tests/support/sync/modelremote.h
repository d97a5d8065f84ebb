// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sync/modelserver.h"

namespace semestr::test {

// One account's connection to the model server.
class ModelRemote final : public Remote
{
public:
    ModelRemote(ModelServer &server, AccountId account) : m_server(server), m_account(account) {}

    Result<HelloAnswer> hello(DeviceId device, qint64 clientTime) override
    {
        return m_server.hello(m_account, device, clientTime);
    }
    Done registerDevice(DeviceId device, const QString &, const QString &, qint64 firstOp,
                        const QByteArray &previous) override
    {
        return m_server.registerDevice(m_account, device, firstOp, previous);
    }
    Result<PushAnswer> push(const PushCall &call) override { return m_server.push(m_account, call); }
    Result<PushAnswer> quarantine(DeviceId device, QUuid epoch, qint64 opNo, const QByteArray &hash,
                                  const QByteArray &raw, const QString &error) override
    {
        return m_server.quarantine(m_account, {device, epoch, opNo, {}, hash, raw, false}, error);
    }
    Result<PullAnswer> pull(const PullCall &call) override { return m_server.pull(m_account, call); }
    Result<ScopeAnswer> scope(DeviceId, const QByteArray &hash) override
    {
        return m_server.scope(m_account, hash);
    }
    Result<SnapshotAnswer> snapshot(DeviceId device, const QList<BucketId> &buckets, const QString &after,
                                    int limit) override
    {
        return m_server.snapshot(m_account, device, buckets, after, limit);
    }
    Result<QByteArray> digest(BucketId bucket) override { return m_server.digest(m_account, bucket); }
    Result<QList<HistoryItem>> history(const QString &object, const QString &key) override
    {
        return m_server.history(m_account, object, key);
    }
    Done changePassword(const QString &) override { return m_server.changePassword(m_account); }
    Result<int> breakStuck() override { return 0; }
    bool waitForHint(int) override { return false; }
    void cancel() override {}
    void disconnect() override {}

private:
    ModelServer &m_server;
    AccountId m_account;
};

} // namespace semestr::test
