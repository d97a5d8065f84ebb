// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sync/faultyremote.h"

namespace semestr::test {

FaultRates FaultRates::rough()
{
    return {4, 4, 4, 3, 2, 3, 1, 1, 2, 1, 12};
}

FaultyRemote::FaultyRemote(std::unique_ptr<Remote> inner, quint64 seed, FaultRates rates)
    : m_inner(std::move(inner)), m_dice(seed), m_rates(rates)
{
}

Error FaultyRemote::killed(bool beforeEffect)
{
    if (m_kill)
        m_kill(beforeEffect);
    m_inner->disconnect();
    return Error(beforeEffect ? Fault::ServerUnreachable : Fault::ServerTimeout);
}

std::optional<Error> FaultyRemote::before()
{
    if (m_dead || m_dice.percent(m_rates.clientKilled)) {
        m_dead = true;
        return Error(Fault::Cancelled);
    }
    if (m_dice.percent(m_rates.lostCall))
        return Error(Fault::ServerUnreachable);
    if (m_dice.percent(m_rates.hang))
        return Error(Fault::ServerTimeout);
    if (m_dice.percent(m_rates.busy))
        return Error(Fault::ServerBusy);
    if (m_dice.percent(m_rates.revoked))
        return Error(Fault::DeviceRevoked, {{QStringLiteral("mode"), QStringLiteral("refuse")}});
    if (m_dice.percent(m_rates.serverKilled))
        return killed(true);
    return {};
}

std::optional<Error> FaultyRemote::after()
{
    if (m_dice.percent(m_rates.clientKilled)) {
        m_dead = true;
        return Error(Fault::Cancelled);
    }
    if (m_dice.percent(m_rates.lostAnswer))
        return Error(Fault::ServerTimeout);
    if (m_dice.percent(m_rates.serverKilled))
        return killed(false);
    return {};
}

void FaultyRemote::replayOld()
{
    if (m_old && m_dice.percent(m_rates.delayed)) {
        ++m_faults;
        (void)m_inner->push(*m_old);
    }
}

template <class T> T FaultyRemote::through(const std::function<T()> &call, const std::function<void()> &again)
{
    if (m_between && !m_inside && m_dice.percent(m_rates.between)) {
        m_inside = true;
        m_between();
        m_inside = false;
    }
    if (const auto fault = before()) {
        ++m_faults;
        return fail(*fault);
    }
    replayOld();
    if (again && m_dice.percent(m_rates.duplicate)) {
        ++m_faults;
        again();
    }
    T answer = call();
    if (const auto fault = after()) {
        ++m_faults;
        return fail(*fault);
    }
    return answer;
}

Result<HelloAnswer> FaultyRemote::hello(DeviceId device, qint64 clientTime)
{
    return through<Result<HelloAnswer>>([&] { return m_inner->hello(device, clientTime); }, {});
}

Done FaultyRemote::registerDevice(DeviceId device, const QString &name, const QString &platform,
                                  qint64 firstOp, const QByteArray &previous)
{
    const auto call = [&] { return m_inner->registerDevice(device, name, platform, firstOp, previous); };
    return through<Done>(call, [&] { (void)call(); });
}

Result<PushAnswer> FaultyRemote::push(const PushCall &call)
{
    PushCall sent = call;
    if (m_dice.percent(m_rates.wrongEpoch)) {
        ++m_faults;
        sent.epoch = QUuid(0x5e3e57a1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9);
    }
    const auto answer =
        through<Result<PushAnswer>>([&] { return m_inner->push(sent); }, [&] { (void)m_inner->push(sent); });
    if (!call.more)
        m_old = call;
    return answer;
}

Result<PushAnswer> FaultyRemote::quarantine(DeviceId device, QUuid epoch, qint64 opNo, const QByteArray &hash,
                                            const QByteArray &raw, const QString &error)
{
    const auto call = [&] { return m_inner->quarantine(device, epoch, opNo, hash, raw, error); };
    return through<Result<PushAnswer>>(call, [&] { (void)call(); });
}

Result<PullAnswer> FaultyRemote::pull(const PullCall &call)
{
    return through<Result<PullAnswer>>([&] { return m_inner->pull(call); }, {});
}

Result<ScopeAnswer> FaultyRemote::scope(DeviceId device, const QByteArray &hash)
{
    return through<Result<ScopeAnswer>>([&] { return m_inner->scope(device, hash); }, {});
}

Result<SnapshotAnswer> FaultyRemote::snapshot(DeviceId device, const QList<BucketId> &buckets,
                                              const QString &after, int limit)
{
    return through<Result<SnapshotAnswer>>([&] { return m_inner->snapshot(device, buckets, after, limit); },
                                           {});
}

Result<QByteArray> FaultyRemote::digest(BucketId bucket)
{
    return through<Result<QByteArray>>([&] { return m_inner->digest(bucket); }, {});
}

Result<QList<HistoryItem>> FaultyRemote::history(const QString &object, const QString &key)
{
    return through<Result<QList<HistoryItem>>>([&] { return m_inner->history(object, key); }, {});
}

Done FaultyRemote::changePassword(const QString &serverPassword)
{
    return through<Done>([&] { return m_inner->changePassword(serverPassword); }, {});
}

Result<int> FaultyRemote::breakStuck()
{
    return through<Result<int>>([&] { return m_inner->breakStuck(); }, {});
}

} // namespace semestr::test
