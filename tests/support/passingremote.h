// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/remote.h"

#include <functional>
#include <memory>

namespace semestr::test {

// Passes every call on to another remote; derived ones say what they do otherwise. A test may step in before
// a push or a pull: an error is then told instead of the call, as if it never arrived.
class PassingRemote : public Remote
{
public:
    explicit PassingRemote(std::unique_ptr<Remote> inner) : m_inner(std::move(inner)) {}

    std::function<Done(const PushCall &)> beforePush;
    std::function<Done()> beforePull;

    Result<HelloAnswer> hello(DeviceId device, qint64 clientTime) override
    {
        return m_inner->hello(device, clientTime);
    }
    Done registerDevice(DeviceId device, const QString &name, const QString &platform, qint64 firstOp,
                        const QByteArray &previous) override
    {
        return m_inner->registerDevice(device, name, platform, firstOp, previous);
    }
    Result<PushAnswer> push(const PushCall &call) override
    {
        if (beforePush)
            SEMESTR_TRY(beforePush(call));
        return m_inner->push(call);
    }
    Result<PushAnswer> quarantine(DeviceId device, QUuid epoch, qint64 opNo, const QByteArray &hash,
                                  const QByteArray &raw, const QString &error) override
    {
        return m_inner->quarantine(device, epoch, opNo, hash, raw, error);
    }
    Result<PullAnswer> pull(const PullCall &call) override
    {
        if (beforePull)
            SEMESTR_TRY(beforePull());
        return m_inner->pull(call);
    }
    Result<ScopeAnswer> scope(DeviceId device, const QByteArray &hash) override
    {
        return m_inner->scope(device, hash);
    }
    Result<SnapshotAnswer> snapshot(DeviceId device, const QList<BucketId> &buckets, const QString &after,
                                    int limit) override
    {
        return m_inner->snapshot(device, buckets, after, limit);
    }
    Result<QByteArray> digest(BucketId bucket) override { return m_inner->digest(bucket); }
    Result<QList<HistoryItem>> history(const QString &object, const QString &key) override
    {
        return m_inner->history(object, key);
    }
    Done changePassword(const QString &serverPassword) override
    {
        return m_inner->changePassword(serverPassword);
    }
    Result<int> breakStuck() override { return m_inner->breakStuck(); }
    bool waitForHint(int ms) override { return m_inner->waitForHint(ms); }
    void cancel() override { m_inner->cancel(); }
    void disconnect() override { m_inner->disconnect(); }

private:
    std::unique_ptr<Remote> m_inner;
};

} // namespace semestr::test
