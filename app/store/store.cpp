// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/store.h"

#include "app/foundation/logging.h"

#include <QFileInfo>

namespace semestr {

namespace {
// A checkpoint costs flushes, so it waits until nobody types and the WAL is worth it.
constexpr int checkpointPages = 1000;

// A power cut may leave an empty lock file, which tells no owner and would stay for ever. Removing it is
// safe: the system refuses while a living process holds it.
bool takeLock(QLockFile &lock)
{
    if (lock.tryLock(0))
        return true;
    qint64 pid = 0;
    QString host, program;
    return lock.error() == QLockFile::LockFailedError && !lock.getLockInfo(&pid, &host, &program) &&
           lock.removeStaleLockFile() && lock.tryLock(0);
}
} // namespace

Store::Store(QString file, StoreOptions options) : m_file(std::move(file)), m_options(std::move(options)) {}

Result<std::unique_ptr<Store>> Store::open(const QString &file, const StoreOptions &options)
{
    auto store = begin(file, options);
    if (store)
        SEMESTR_TRY((*store)->opened());
    return store;
}

Result<std::unique_ptr<Store>> Store::begin(const QString &file, const StoreOptions &options)
{
    std::unique_ptr<Store> store(new Store(file, options));
    if (!options.readOnly) {
        store->m_lock = std::make_unique<QLockFile>(file + QStringLiteral(".lock"));
        store->m_lock->setStaleLockTime(0);
        if (!takeLock(*store->m_lock)) {
            const bool busy = store->m_lock->error() == QLockFile::LockFailedError;
            return fail(busy ? Fault::DatabaseBusy : Fault::FileUnwritable, {{QStringLiteral("file"), file}});
        }
    } else if (!QFileInfo::exists(file)) {
        return fail(Fault::FileUnreadable, {{QStringLiteral("file"), file}});
    }
    store->start();
    return store;
}

void Store::start()
{
    m_worker = new QObject;
    m_worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("store"));
    m_thread.start();
    auto opening = std::make_shared<std::promise<Done>>();
    m_opening = opening->get_future().share();
    QMetaObject::invokeMethod(
        m_worker, [this, opening] { opening->set_value(openConnection()); }, Qt::QueuedConnection);
}

Done Store::openConnection()
{
    SEMESTR_LET(connection, Connection::open(m_file, m_options));
    SEMESTR_LET(outcome, Migrator::standard().run(*connection));
    m_connection = std::move(connection);
    m_outcome = outcome;
    return {};
}

Store::~Store()
{
    if (m_worker) {
        QMetaObject::invokeMethod(
            m_worker,
            [this] {
                if (m_connection && !m_options.readOnly)
                    (void)m_connection->checkpoint();
                m_connection.reset();
            },
            Qt::BlockingQueuedConnection);
    }
    m_thread.quit();
    m_thread.wait();
}

void Store::post(std::function<void(Connection *)> job)
{
    ++m_waiting;
    QMetaObject::invokeMethod(
        m_worker,
        [this, job = std::move(job)] {
            job(m_connection.get());
            if (--m_waiting == 0)
                tidyWhenIdle();
        },
        Qt::QueuedConnection);
}

void Store::tidyWhenIdle()
{
    if (m_connection && !m_options.readOnly) {
        if (const Done done = m_connection->checkpoint(checkpointPages); !done)
            qCWarning(logStore) << "checkpoint:" << faultName(done.error().fault);
    }
}

} // namespace semestr
