// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/remote.h"
#include "tests/support/sync/dice.h"

#include <functional>

namespace semestr::test {

// What may go wrong with a call, each in percent of the calls.
struct FaultRates
{
    int lostCall = 0;     // never arrives
    int lostAnswer = 0;   // done there, the acknowledgement is lost
    int duplicate = 0;    // arrives twice
    int delayed = 0;      // an old push arrives once more, later
    int hang = 0;         // no answer and no effect
    int busy = 0;         // another client holds the lock
    int wrongEpoch = 0;   // an answer of another server behind the same address
    int revoked = 0;      // the administrator closes this PC for a while
    int serverKilled = 0; // mid-call: everything of a push has happened, or nothing
    int clientKilled = 0; // the program dies before or after the call
    int between = 0;      // somebody works between two calls

    static FaultRates none() { return {}; }
    static FaultRates rough();
};

// A bad line to a good server, by seeded dice. Whether a call that failed was done is not to be known from
// the error, as in life.
class FaultyRemote final : public Remote
{
public:
    FaultyRemote(std::unique_ptr<Remote> inner, quint64 seed, FaultRates rates);

    void setRates(const FaultRates &rates) { m_rates = rates; }
    // Called between two calls with the chance `between`: edits and rounds of others. Never from within
    // itself.
    void setBetween(std::function<void()> between) { m_between = std::move(between); }
    // Kills the server at the next kill instead of only cutting the line: the driver of a real one.
    void setKill(std::function<void(bool beforeEffect)> kill) { m_kill = std::move(kill); }
    // After a kill of the client every call fails until the program is started again.
    bool isDead() const { return m_dead; }
    void revive() { m_dead = false; }
    int faults() const { return m_faults; }
    Remote &inner() { return *m_inner; }

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
    Result<QByteArray> digest(BucketId bucket) override;
    Result<QList<HistoryItem>> history(const QString &object, const QString &key) override;
    Done changePassword(const QString &serverPassword) override;
    Result<int> breakStuck() override;
    bool waitForHint(int ms) override { return m_inner->waitForHint(ms); }
    void cancel() override { m_inner->cancel(); }
    void disconnect() override { m_inner->disconnect(); }

private:
    template <class T> T through(const std::function<T()> &call, const std::function<void()> &again);
    // The fault that ends the call without an effect, if the dice say so.
    std::optional<Error> before();
    // … and the one that hides an effect.
    std::optional<Error> after();
    Error killed(bool beforeEffect);
    void replayOld();

    std::unique_ptr<Remote> m_inner;
    Dice m_dice;
    FaultRates m_rates;
    std::function<void()> m_between;
    std::function<void(bool)> m_kill;
    std::optional<PushCall> m_old;
    bool m_dead = false;
    bool m_inside = false;
    int m_faults = 0;
};

} // namespace semestr::test
