// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/remote.h"
#include "app/usecases/serverlink.h"
#include "tests/support/privatepostgres.h"
#include "tests/support/sync/collegefile.h"
#include "tests/support/sync/serverview.h"

#include <QMutex>
#include <atomic>

namespace semestr::test {

// The fake college on a PostgreSQL of its own: the file is adopted, every person has changed the one-time
// password, and an auditor reads the tables as the superuser. Threads: remotes any, one each; crash() any;
// the rest the test's.
class PgCollege final : public ServerView
{
public:
    static Result<std::unique_ptr<PgCollege>> start(const FakeCollegeFacts &facts);

    std::unique_ptr<Remote> remote(const FakeAccount &account) const;
    Result<QList<QStringList>> ask(const QString &sql) const;

    Result<ServerPicture> look() override;
    std::optional<qint64> now() const override { return SystemClock().nowMs(); }
    // Copies of the whole database; everybody's connections end.
    bool takeBackup() override;
    bool restoreBackup(bool newEpoch) override;

    // Every process of the server ends at once, and it starts again.
    Done crash();
    // The same while at least one push is under way: `at` is the table that it is held up at.
    Done crashUnderPush(const QString &at);
    // Any thread: returns when no crash is under way.
    void awaitStart() { const QMutexLocker lock(&m_guard); }
    int crashes() const { return m_crashes; }
    int pushesKilled() const { return m_pushesKilled; }

private:
    PgCollege() = default;
    Done adopt(const FakeCollegeFacts &facts);
    Done changePassword(const FakeAccount &account, const QString &oneTime);
    Done prepareReading();
    ServerAddress address() const;
    Done endSessions();
    Done readRows(ServerPicture &picture) const;
    Done readLog(ServerPicture &picture) const;
    Done readRest(ServerPicture &picture) const;

    std::unique_ptr<PrivatePostgres> m_server;
    QString m_rowsQuery;
    QMutex m_guard;
    std::atomic<int> m_crashes{0};
    int m_pushesKilled = 0;
    bool m_hasBackup = false;
};

} // namespace semestr::test
