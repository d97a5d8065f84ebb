// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/inbox.h"
#include "app/sync/outbox.h"
#include "app/sync/replicastate.h"
#include "app/sync/syncclient.h"

namespace semestr {

// One round of SyncClient. What it remembers is only what it counts and where it is on its way; every step
// leaves the file so that a new round may begin after it.
class SyncRound
{
public:
    SyncRound(Store &store, Remote &remote, const SyncOptions &options)
        : m_store(store), m_remote(remote), m_options(options)
    {
    }
    Result<RoundReport> run();

private:
    // How a step ended: Again = the server has to be greeted once more.
    enum class Step { Finished, Again };

    Result<Step> exchange();
    // hello and who we are: syncround.cpp
    Result<Step> meet();
    Done recognise(const HelloAnswer &hello);
    Result<Step> fork();
    Done registerDevice();
    Result<qint64> unknownSince(const HelloAnswer &former);
    Done mirror();
    Done forget();
    // the outbox: pushing.cpp
    Result<Step> push();
    Result<Step> pushNext(const Batch &batch);
    Result<PushAnswer> send(const Batch &batch);
    Result<PushAnswer> quarantine(const Operation &operation, const QString &error);
    Done narrow(const Batch &batch);
    Result<Step> take(const Batch &batch, const PushAnswer &answer);
    Done store(qint64 first, const PushAnswer &answer);
    // buckets and rows: pulling.cpp
    Result<Step> read();
    Done takeScope();
    Done storeScope(const ScopeAnswer &scope);
    Result<bool> anyBucket(int state, int orState);
    Done dropLost();
    Done readSnapshots();
    Result<bool> readSnapshotPage();
    Result<Step> pull();
    Done takeIn(const QList<RemoteRow> &rows, const QList<OpVerdict> &verdicts, const PullAnswer &last);
    Done guarded(const Done &done);

    // Runs a job in a transaction that writes no log.
    template <class T> Result<T> applying(std::function<Result<T>(Transaction &)> job);
    Done change(const std::function<Done(Transaction &)> &job);
    template <class T> Result<T> reading(std::function<Result<T>(Connection &)> job)
    {
        return waitFor(m_store.read<T>(std::move(job)));
    }
    // The call again, once, after clients that hold the college's lock were ended.
    template <class T> Result<T> patiently(const std::function<Result<T>()> &call);

    Store &m_store;
    Remote &m_remote;
    SyncOptions m_options;
    RoundReport m_report;
    ReplicaState m_replica;
    bool m_claimed = false; // the file knows its college, account and device
    HelloAnswer m_hello;
    // The push: the last operation that the server has, the last one that was sent, and how much goes at
    // once.
    qint64 m_acknowledged = 0;
    qint64 m_sent = 0;
    int m_atOnce = 0;
    qint64 m_narrowUntil = 0; // up to here transactions may be split, since one of them was refused
    int m_gaps = 0;
    QByteArray m_pulledScope;
};

template <class T> Result<T> SyncRound::applying(std::function<Result<T>(Transaction &)> job)
{
    ChangeContext context;
    context.device = m_replica.device;
    context.verb = QStringLiteral("exchange");
    context.applying = true;
    return waitFor(m_store.write<T>(context, std::move(job)));
}

template <class T> Result<T> SyncRound::patiently(const std::function<Result<T>()> &call)
{
    Result<T> first = call();
    if (first || first.error().fault != Fault::ServerBusy)
        return first;
    SEMESTR_TRY(m_remote.breakStuck());
    return call();
}

} // namespace semestr
