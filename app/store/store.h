// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/foundation/async.h"
#include "app/store/connection.h"
#include "app/store/migrator.h"
#include "app/store/transaction.h"

#include <QLockFile>
#include <QThread>
#include <future>

namespace semestr {

// One college file, open in its own thread. Jobs run in the order they were given; a write's future is done
// after the commit is on the disk. Closing waits for what was given. One process writes: a lock file beside
// the database.
class Store
{
public:
    // Creates or upgrades the file when it may be written. DatabaseBusy when another process holds the lock.
    static Result<std::unique_ptr<Store>> open(const QString &file, const StoreOptions &options);
    // The same without waiting for the store's thread; opened() waits and says how it went. Jobs may be given
    // meanwhile: they are Cancelled when the file was not opened.
    static Result<std::unique_ptr<Store>> begin(const QString &file, const StoreOptions &options);
    Done opened() const { return m_opening.get(); }
    ~Store();
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    // A job that only reads: one snapshot for its whole run.
    template <class T> Later<T> read(std::function<Result<T>(Connection &)> job);
    // One transaction: commits when the job returns well, else rolls back and hands the error on.
    template <class T>
    Later<T> write(const ChangeContext &context, std::function<Result<T>(Transaction &)> job);
    // The same where the context itself depends on what the file holds: an undo names the transaction it
    // takes back.
    template <class T>
    Later<T> writeAs(std::function<Result<ChangeContext>(Connection &)> context,
                     std::function<Result<T>(Transaction &)> job);
    // Called in the store's thread after every commit with the change's moment, ms; set before the first job.
    void setCommitted(std::function<void(qint64)> committed) { m_committed = std::move(committed); }
    // A job on the bare connection, outside a transaction: backup, verify.
    template <class T> Later<T> run(std::function<Result<T>(Connection &)> job);

    const QString &file() const { return m_file; }
    bool isReadOnly() const { return m_options.readOnly; }
    MigrationOutcome outcome() const { return m_outcome; }
    const StoreOptions &options() const { return m_options; }

private:
    Store(QString file, StoreOptions options);
    void start();
    Done openConnection();
    void post(std::function<void(Connection *)> job);
    void tidyWhenIdle();

    QString m_file;
    StoreOptions m_options;
    std::unique_ptr<QLockFile> m_lock;
    MigrationOutcome m_outcome = MigrationOutcome::Current;
    QThread m_thread;
    std::shared_future<Done> m_opening;
    QObject *m_worker = nullptr;              // lives in m_thread; jobs are posted to it
    std::unique_ptr<Connection> m_connection; // touched in m_thread only
    std::atomic<int> m_waiting{0};
    std::function<void(qint64)> m_committed;
};

template <class T> Later<T> Store::run(std::function<Result<T>(Connection &)> job)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    Later<T> later = promise->future();
    post([promise, job = std::move(job)](Connection *connection) {
        promise->addResult(connection ? job(*connection) : Result<T>(fail(Fault::Cancelled)));
        promise->finish();
    });
    return later;
}

template <class T> Later<T> Store::read(std::function<Result<T>(Connection &)> job)
{
    return run<T>([job = std::move(job)](Connection &connection) -> Result<T> {
        SEMESTR_TRY(connection.execute(QStringLiteral("BEGIN")));
        (void)connection.takeReadError();
        Result<T> result = job(connection);
        connection.finish("COMMIT");
        if (result)
            SEMESTR_TRY(connection.takeReadError());
        return result;
    });
}

template <class T>
Later<T> Store::write(const ChangeContext &context, std::function<Result<T>(Transaction &)> job)
{
    return writeAs<T>([context](Connection &) -> Result<ChangeContext> { return context; }, std::move(job));
}

template <class T>
Later<T> Store::writeAs(std::function<Result<ChangeContext>(Connection &)> context,
                        std::function<Result<T>(Transaction &)> job)
{
    return run<T>(
        [this, context = std::move(context), job = std::move(job)](Connection &connection) -> Result<T> {
            (void)connection.takeReadError();
            SEMESTR_LET(changing, context(connection));
            SEMESTR_TRY(connection.takeReadError());
            SEMESTR_LET(transaction, Transaction::begin(connection, changing));
            Result<T> result = job(*transaction);
            if (!result)
                return result;
            SEMESTR_TRY(transaction->commit());
            if (m_committed && !changing.applying) // what others wrote is no news of the own work
                m_committed(transaction->at());
            return result;
        });
}

} // namespace semestr
