// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sync/fakereplica.h"
#include "tests/support/sync/invariants.h"

#include <QMutex>
#include <QTemporaryDir>

namespace semestr::test {

struct FakeOptions
{
    int steps = 30;
    FaultRates rates = FaultRates::rough();
    SyncOptions sync = {};
    ModelMutants mutants = {};
    FakeDays days = {};
    int proveEvery = 1; // so many rounds; the auditor's look at a real server takes its time
    int storms = 0;     // after the steps: everybody at once, each in a thread of his own
    FaultRates stormRates = FaultRates::rough();
    std::function<void()> awaitServer = {};    // who cannot reach it waits until it has started again
    int stormTurns = 0;                        // of each colleague in a storm
    std::function<void(bool)> killServer = {}; // FaultyRemote::setKill
    std::function<Done(int)> disaster = {};    // happens in the midst of the storm with that number
    int burst = 1;                             // transactions of a person who sits down to work, at most
    int accidentPercent = 20;
    bool accidents = true;  // kills, disk images, restored servers, clocks that jump
    bool keepGoing = false; // collects what is broken instead of stopping at the first
};

// What a run has seen; a suite in which one of these stays zero proves nothing about it.
struct FakeCounts
{
    int edits = 0, operations = 0, rounds = 0, failedRounds = 0, faults = 0, pushed = 0, pulled = 0;
    int conflicts = 0, refusals = 0, waiting = 0, tombstones = 0, decisions = 0;
    int resets = 0, forks = 0, restores = 0, kills = 0, scopeChanges = 0, interleaved = 0;

    FakeCounts &operator+=(const FakeCounts &other);
    QString text() const;
};

// Five colleagues, each with a file of his own, and one server: random edits, rounds and accidents from one
// seed, no wall clock, no threads but the stores' and, if asked for, those of the storms. Written against a
// factory of remotes and a view of the server, so that the same run goes against the model and against
// PostgreSQL.
class FakeCollege
{
public:
    FakeCollege(quint64 seed, FakeOptions options, FakeReplica::RemoteFactory factory, ServerView &server);
    ~FakeCollege();

    // Joins all, works, heals, and proves. An error is a failure of the harness itself.
    Done run();
    const QList<Broken> &broken() const { return m_broken; }
    const FakeCounts &counts() const { return m_counts; }
    // The steps so far, for the log of a failing seed.
    const QStringList &story() const { return m_story; }

private:
    Done join();
    Done step();
    Done accident();
    Done heal();
    Done proveEnd();
    Done storm(int number);
    Done stormTurns(FakeReplica &replica, Dice &dice);
    void advance();
    void act(FakeReplica &replica);
    void edit(FakeReplica &replica);
    QList<FakeEdit> editsOf(FakeReplica &replica);
    FakeEdit cellEdit(FakeReplica &replica, bool hostile);
    FakeEdit scopeEdit();
    QList<FakeEdit> decision(FakeReplica &replica);
    Done round(FakeReplica &replica);
    Done afterRound(FakeReplica &replica, const Result<RoundReport> &report);
    Done settle(FakeReplica &replica, const Result<RoundReport> &report);
    Done prove(FakeReplica &replica);
    Done proveServer(const ServerPicture &server);
    void between(FakeReplica &replica);
    Done kill(FakeReplica &replica);
    Done fork(FakeReplica &replica);
    void restoreServer();
    void note(const QString &what);
    void found(const QList<Broken> &broken);
    bool isOver() const { return !m_broken.isEmpty() && !m_options.keepGoing; }

    Dice m_dice;
    quint64 m_seed;
    FakeOptions m_options;
    FakeReplica::RemoteFactory m_factory;
    ServerView &m_server;
    QTemporaryDir m_dir;
    FakeCollegeFacts m_facts;
    std::vector<std::unique_ptr<FakeReplica>> m_replicas;
    qint64 m_now;
    QMutex m_guard; // of all that follows, while there are threads
    bool m_meanwhile = false;
    QList<Written> m_written; // by everybody, in files that are no longer there too
    QList<Broken> m_broken;
    QStringList m_story;
    FakeCounts m_counts;
};

// The run against the model server: what tst_fakecollege does with every seed.
struct FakeRun
{
    QList<Broken> broken;
    FakeCounts counts;
    QStringList story;
};
Result<FakeRun> runOnModel(quint64 seed, const FakeOptions &options);

} // namespace semestr::test
