// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/syncround.h"

#include <algorithm>

namespace semestr {

namespace {

// A server that changes its mind more often than this is not to be trusted.
constexpr int mostMeetings = 6;

// A random UUIDv4; an id that was once given is never used again.
DeviceId newDevice(IdSource &ids)
{
    QByteArray bytes = ids.randomBytes(16);
    bytes[6] = static_cast<char>((bytes.at(6) & 0x0f) | 0x40);
    bytes[8] = static_cast<char>((bytes.at(8) & 0x3f) | 0x80);
    return DeviceId::fromBytes(bytes);
}

} // namespace

Done SyncRound::change(const std::function<Done(Transaction &)> &job)
{
    SEMESTR_TRY(applying<bool>([&job](Transaction &transaction) -> Result<bool> {
        const Done done = job(transaction);
        return done ? Result<bool>(true) : Result<bool>(fail(done.error()));
    }));
    return {};
}

Result<RoundReport> SyncRound::run()
{
    for (int meeting = 0; meeting < mostMeetings; ++meeting) {
        const Result<Step> step = exchange();
        if (!step && step.error().fault != Fault::ScopeStale)
            return fail(step.error());
        if (step && *step == Step::Finished)
            return m_report;
    }
    return fail(Fault::ServerAnswer, {{QStringLiteral("detail"), QStringLiteral("no agreement")}});
}

Result<SyncRound::Step> SyncRound::exchange()
{
    SEMESTR_LET(met, meet());
    if (met == Step::Again)
        return Step::Again;
    if (m_hello.mustChangePassword) {
        m_report.mustChangePassword = true;
        return Step::Finished;
    }
    SEMESTR_TRY(mirror());
    SEMESTR_LET(pushed, push());
    // A PC in quarantine may send what it has, and read nothing more.
    if (pushed == Step::Finished && m_hello.deviceState == QLatin1String("quarantine"))
        return fail(Fault::DeviceRevoked, {{QStringLiteral("mode"), m_hello.deviceState}});
    return pushed == Step::Again ? Step::Again : read();
}

// The device must be one that the server knows, with our log behind it.
Result<SyncRound::Step> SyncRound::meet()
{
    SEMESTR_LET(replica, reading<ReplicaState>(readReplica));
    m_replica = replica;
    m_claimed = !replica.college.isNull() && !replica.account.isNull() && !replica.device.isNull();
    if (m_replica.device.isNull())
        m_replica.device = newDevice(*m_store.options().ids);
    SEMESTR_LET(hello, m_remote.hello(m_replica.device, m_store.options().clock->nowMs()));
    m_hello = hello;
    SEMESTR_TRY(recognise(hello));
    if (hello.deviceState == QLatin1String("refuse"))
        return fail(Fault::DeviceRevoked, {{QStringLiteral("mode"), hello.deviceState}});
    if (hello.mustChangePassword)
        return Step::Finished;
    if (!hello.deviceKnown) {
        SEMESTR_TRY(registerDevice());
        return Step::Finished;
    }
    m_acknowledged = hello.lastOp;
    SEMESTR_LET(hash, reading<QByteArray>([&](Connection &c) { return chainAt(c, hello.lastOp); }));
    return hash == hello.lastHash ? Result<Step>(Step::Finished) : fork();
}

Done SyncRound::recognise(const HelloAnswer &hello)
{
    if (!m_replica.college.isNull() && m_replica.college != CollegeId(hello.college))
        return fail(Fault::WrongCollege);
    if (!m_replica.account.isNull() && m_replica.account != hello.account)
        return fail(Fault::LoginOfAnother, {{QStringLiteral("login"), hello.login}});
    if (m_claimed)
        return {};
    return change([&](Transaction &t) { return claimReplica(t, hello, m_replica.device); });
}

Result<SyncRound::Step> SyncRound::fork()
{
    const DeviceId fresh = newDevice(*m_store.options().ids);
    // What became of operations under the former device is told to nobody any more: the rows say it.
    const auto part = [&](Transaction &t) -> Done {
        SEMESTR_TRY(forgetEpoch(t));
        return forkDevice(t, fresh);
    };
    SEMESTR_TRY(change(part));
    m_report.newDevice = true;
    return Step::Again;
}

// A device after a fork goes on where the server and this file last agreed under the former one.
Done SyncRound::registerDevice()
{
    qint64 known = 0;
    if (!m_replica.formerDevice.isNull()) {
        SEMESTR_LET(former, m_remote.hello(m_replica.formerDevice, m_store.options().clock->nowMs()));
        SEMESTR_LET(agreed, unknownSince(former));
        known = agreed;
        SEMESTR_TRY(change([known](Transaction &t) -> Done {
            SEMESTR_LET(q, t.query("sync/write_forked_after"));
            return q.bind("op_no", known).run();
        }));
    }
    SEMESTR_LET(hash, reading<QByteArray>([known](Connection &c) { return chainAt(c, known); }));
    SEMESTR_TRY(
        m_remote.registerDevice(m_replica.device, m_options.deviceName, m_options.platform, known + 1, hash));
    m_acknowledged = known;
    return {};
}

// The last operation that the server surely has under the former device. Its own chain proves more than our
// memory does; without it our memory counts, but never beyond what the server holds.
Result<qint64> SyncRound::unknownSince(const HelloAnswer &former)
{
    if (!former.deviceKnown)
        return 0;
    return reading<qint64>([&](Connection &connection) -> Result<qint64> {
        SEMESTR_LET(hash, chainAt(connection, former.lastOp));
        if (hash == former.lastHash)
            return former.lastOp;
        // Our memory of the former device ends at the fork: what is acknowledged since then is the new one's.
        {
            SEMESTR_LET(fork, connection.query("sync/read_forked_after"));
            SEMESTR_TRY(fork.run());
            if (fork.next())
                return std::min(fork.whole(0), former.lastOp);
        }
        SEMESTR_LET(acknowledged, acknowledgedOp(connection));
        return std::min(acknowledged, former.lastOp);
    });
}

Done SyncRound::mirror()
{
    if (m_options.mutantTrustOwnMemory) {
        SEMESTR_LET(own, reading<qint64>(acknowledgedOp));
        m_acknowledged = own;
    }
    SEMESTR_LET(reset,
                applying<bool>([this](Transaction &t) { return mirrorServer(t, m_hello, m_acknowledged); }));
    if (reset && !m_replica.epoch.isNull())
        m_report.reset = true;
    SEMESTR_LET(replica, reading<ReplicaState>(readReplica));
    m_replica = replica;
    return {};
}

// Reset or another head: the next meeting finds no epoch and reads everything again.
Done SyncRound::forget()
{
    m_report.reset = true;
    return change([](Transaction &t) { return forgetEpoch(t); });
}

} // namespace semestr
