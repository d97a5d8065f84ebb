// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/backup.h"

#include "app/foundation/logging.h"
#include "app/store/filecopy.h"

#include <QDir>
#include <QFileInfo>

namespace semestr {

namespace {

constexpr int copiesKept = 14;
// About a megabyte between two chances for a keystroke.
constexpr int pagesAtOnce = 256;

// One backup: every step is a job of its own, so that the journal is written meanwhile.
class Backup : public std::enable_shared_from_this<Backup>
{
public:
    Backup(Store &store, QString target) : m_store(store), m_target(std::move(target)) { m_promise.start(); }
    Later<QString> start()
    {
        Later<QString> later = m_promise.future();
        post(&Backup::begin);
        return later;
    }

private:
    using Job = Result<bool> (Backup::*)(Connection &); // true = the file is there

    void post(Job job)
    {
        auto self = shared_from_this();
        (void)m_store.run<bool>([self, job](Connection &connection) {
            const Result<bool> done = ((*self).*job)(connection);
            if (done && !*done)
                self->post(&Backup::step);
            else
                self->answer(done ? Result<QString>(self->m_target) : Result<QString>(fail(done.error())));
            return done;
        });
    }
    void answer(const Result<QString> &result)
    {
        m_copy.reset();
        m_promise.addResult(result);
        m_promise.finish();
    }
    Result<bool> begin(Connection &connection)
    {
        SEMESTR_LET(copy, FileCopy::begin(connection.handle(), m_target));
        m_copy = std::move(copy);
        return false;
    }
    Result<bool> step(Connection &)
    {
        SEMESTR_LET(all, m_copy->step(pagesAtOnce));
        if (!all)
            return false;
        SEMESTR_TRY(m_copy->finish());
        return true;
    }

    Store &m_store;
    QString m_target;
    QPromise<Result<QString>> m_promise;
    std::unique_ptr<FileCopy> m_copy;
};

QString copyName(const QString &base, QDate day)
{
    return QStringLiteral("%1-%2.semestr").arg(base, day.toString(Qt::ISODate));
}

void removeOldCopies(QDir folder, const QString &base)
{
    QStringList copies;
    for (const QString &name : folder.entryList({QStringLiteral("*.semestr")}, QDir::Files, QDir::Name)) {
        const QDate day = QDate::fromString(name.mid(base.size() + 1, 10), Qt::ISODate);
        if (name == copyName(base, day))
            copies.append(name);
    }
    while (copies.size() > copiesKept) {
        if (!folder.remove(copies.takeFirst()))
            qCWarning(logStore) << "an old copy could not be removed";
    }
}

} // namespace

Later<QString> backupStore(Store &store, const QString &target)
{
    return std::make_shared<Backup>(store, target)->start();
}

Later<QString> copyOfDay(Store &store, QDate day)
{
    const QFileInfo file(store.file());
    const QDir folder(file.absoluteDir().filePath(QStringLiteral("copies")));
    const QString base = file.completeBaseName();
    const QString target = folder.filePath(copyName(base, day));
    if (QFileInfo::exists(target))
        return ready<QString>(target);
    if (!folder.mkpath(QStringLiteral(".")))
        return ready<QString>(fail(Fault::FileUnwritable, {{QStringLiteral("file"), folder.path()}}));
    return backupStore(store, target).then([folder, base](const Result<QString> &made) {
        if (made)
            removeOldCopies(folder, base);
        return made;
    });
}

} // namespace semestr
