// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/foundation/async.h"
#include "app/sync/linkfile.h"
#include "app/sync/syncclient.h"
#include "app/sync/syncschedule.h"
#include "app/usecases/passwords.h"

#include <QMutex>
#include <QQueue>
#include <QThread>
#include <QWaitCondition>

namespace semestr {

// Makes a Remote of an address, a login and the role's password.
using RemoteMaker =
    std::function<std::unique_ptr<Remote>(const ServerAddress &, const QString &, const QByteArray &)>;

// … of the real server.
RemoteMaker pgRemotes();

struct LinkOptions
{
    SyncOptions sync = {};
    RemoteMaker remote = {};                // empty: PgRemote
    std::function<qint64()> elapsedMs = {}; // a steady count; empty: the machine's
    std::function<double()> chance = {};    // in [0, 1); empty: the system's
    SyncSchedule::Bounds bounds = {};
};

// The exchange's own thread: rounds when they are due, and what the link asks between them.
class ExchangeWorker
{
public:
    // Called in the worker's thread after each change of the state; rows: others' rows have arrived.
    using Told = std::function<void(const LinkState &state, bool rows)>;

    ExchangeWorker(Store &store, const Clock &clock, LinkOptions options, Told told);
    // Cancels what is under way and waits for the thread; questions still open are answered with Cancelled.
    ~ExchangeWorker();

    // Any thread. The job runs in the worker's thread, in the order of asking.
    template <class T> Later<T> ask(std::function<Result<T>()> job);
    // Any thread: something was committed to the file.
    void noteCommit();
    void setJournalOpen(bool open);
    // Any thread: ends the remote call that is under way.
    void cancelCall();
    LinkState state() const;

    // Only inside a job:
    // Signs in with these keys; wrong ones are forgotten, right ones are kept for as long as the link lasts.
    Result<bool> signIn(const PasswordKeys &keys);
    Result<bool> signOut();
    Result<LinkState> exchange(bool acceptMassChange);
    Result<bool> changePassword(const PasswordKeys &before, const PasswordKeys &after);

private:
    using Job = std::function<void(bool alive)>;

    void post(Job job);
    void run();
    bool runJobs();
    void waitUntilDue();
    void takeCommits();
    void poke(bool force);
    void setRemote(std::unique_ptr<Remote> remote);
    std::unique_ptr<Remote> takeRemote();
    Result<bool> changeBy(const PasswordKeys &before, const PasswordKeys &after);
    Result<LinkFile> newRemote(const PasswordKeys &keys);
    Result<bool> greet(const LinkFile &file, const PasswordKeys &keys);
    void finish(const Result<RoundReport> &report);
    void noteFailure(const Error &error);
    void tell(LinkState::Phase phase, bool rows = false);
    LinkCounts count();
    qint64 now() const { return m_options.elapsedMs(); }

    Store &m_store;
    const Clock &m_clock;
    LinkOptions m_options;
    Told m_told;
    SyncSchedule m_schedule;          // the worker's thread only
    std::unique_ptr<Remote> m_remote; // set under the mutex
    std::optional<Error> m_error;     // the worker's thread only
    qint64 m_newest = 0;              // operation that the schedule knows of; the worker's thread only
    qint64 m_lastExchangeAt = 0;

    mutable QMutex m_mutex; // of all below
    QWaitCondition m_changed;
    QQueue<Job> m_jobs;
    LinkState m_state;
    bool m_committed = false;
    bool m_waiting = false; // for a hint
    bool m_stopping = false;
    std::unique_ptr<QThread> m_thread;
};

template <class T> Later<T> ExchangeWorker::ask(std::function<Result<T>()> job)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    Later<T> later = promise->future();
    post([promise, job = std::move(job)](bool alive) {
        promise->addResult(alive ? job() : Result<T>(fail(Fault::Cancelled)));
        promise->finish();
    });
    return later;
}

} // namespace semestr
