// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/foundation/result.h"
#include "app/sync/pgfaults.h"
#include "app/sync/socketwait.h"
#include "app/usecases/serverlink.h"

#include <QDeadlineTimer>
#include <atomic>
#include <memory>
#include <optional>

struct pg_conn;
struct pg_result;

namespace semestr {

struct PgTimes
{
    int connectMs = 5'000;
    int statementMs = 20'000;
    int silenceMs = 10'000; // a network that takes our bytes and answers nothing
};

struct PgStatement
{
    const char *sql = "";
    QList<std::optional<QByteArray>> values = {}; // in text form, $1 …; none = NULL
    PgDoes does = PgDoes::Reads;
};

// One connection to PostgreSQL by libpq, with its own time-outs and a cancel. It asks nobody but its caller:
// no environment variable, service file or password file has a say. Never logs values.
// Thread: one at a time; cancel() any.
class PgConnection
{
public:
    PgConnection(ServerAddress address, QString login, PgTimes times = {});
    ~PgConnection();
    PgConnection(const PgConnection &) = delete;
    PgConnection &operator=(const PgConnection &) = delete;

    // Before each call of several steps: a cancel meant for an earlier one is forgotten.
    void begin();
    // As `role`, which is not the login (serverRole). ServerUnreachable, ServerLogin, ServerTls, ServerBusy,
    // ServerAnswer, Cancelled.
    Done open(const QString &role, const QByteArray &password);
    // False also when the server has gone away since.
    bool isOpen();
    // The single value of the single row, in text form. The faults of docs/sync.md.
    Result<QByteArray> ask(const PgStatement &statement);
    // What the server stores instead of the password; made on this side.
    Result<QByteArray> verifierOf(const QString &role, const QByteArray &password);
    // Until somebody else's push is notified (true), `ms` have passed or cancel() (false).
    bool waitForNotice(int ms);
    void cancel();
    void close();
    const ServerAddress &address() const { return m_address; }

    // Libpq would take hosts, users and options from PG* variables where nothing is given; done once.
    static void forgetEnvironment();

private:
    struct Closer
    {
        void operator()(pg_conn *connection) const;
    };
    using Answer = std::unique_ptr<pg_result, void (*)(pg_result *)>;

    Result<QStringList> findAddresses(const QDeadlineTimer &deadline);
    Done start(const QString &role, const QByteArray &password, const QStringList &addresses);
    Done finish(const QDeadlineTimer &deadline);
    Error refusal(bool duringTls);
    Done send(const PgStatement &statement);
    Done waitForAnswer(const PgStatement &statement);
    Done flush(const QDeadlineTimer &deadline, PgDoes does);
    Done await(SocketWait::For what, const QDeadlineTimer &deadline);
    Result<QByteArray> takeAnswer(PgDoes does);
    Result<QByteArray> valueOf(const pg_result *result, PgDoes does);
    bool takeNotices();
    // The server is told that nobody waits any more; the connection is given up.
    Error abandon(Fault fault);
    Error lost(PgDoes does);
    PgFailure failure(const QByteArray &state, const QString &message) const;

    ServerAddress m_address;
    QString m_login;
    PgTimes m_times;
    std::shared_ptr<SocketWait> m_wait; // shared with a look-up of names that nobody waits for any more
    std::atomic<bool> m_cancelled{false};
    std::unique_ptr<pg_conn, Closer> m_connection;
    bool m_listening = false;
    bool m_farewell = false; // the server has said that it ends this connection
};

} // namespace semestr
