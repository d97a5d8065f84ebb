// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/pgconnection.h"

#include "app/foundation/logging.h"

#include <libpq-fe.h>
#include <thread>

namespace semestr {

namespace {

// A cancel has a connection of its own, which a silent server may hold; nobody waits for it.
void cancelStatement(PGconn *connection)
{
    PGcancel *request = PQgetCancel(connection);
    if (!request)
        return;
    std::thread([request] {
        char error[256];
        PQcancel(request, error, sizeof error);
        PQfreeCancel(request);
    }).detach();
}

} // namespace

void PgConnection::Closer::operator()(pg_conn *connection) const
{
    PQfinish(connection);
}

PgConnection::PgConnection(ServerAddress address, QString login, PgTimes times)
    : m_address(std::move(address))
    , m_login(std::move(login))
    , m_times(times)
    , m_wait(std::make_shared<SocketWait>())
{
}

PgConnection::~PgConnection() = default;

void PgConnection::begin()
{
    m_cancelled = false;
}

void PgConnection::cancel()
{
    m_cancelled = true;
    m_wait->wake();
}

void PgConnection::close()
{
    m_connection.reset();
    m_listening = false;
    m_farewell = false;
}

bool PgConnection::isOpen()
{
    if (!m_connection)
        return false;
    // Takes in a farewell that came while nobody asked anything: its words first, then the end of the socket.
    const bool alive = PQconsumeInput(m_connection.get()) && !PQisBusy(m_connection.get()) &&
                       PQconsumeInput(m_connection.get());
    if (!alive || m_farewell || PQstatus(m_connection.get()) != CONNECTION_OK)
        close();
    return m_connection != nullptr;
}

Result<QByteArray> PgConnection::ask(const PgStatement &statement)
{
    if (!m_connection)
        return fail(faultOfConnection(failure({}, QStringLiteral("not connected"))));
    SEMESTR_TRY(send(statement));
    SEMESTR_TRY(waitForAnswer(statement));
    return takeAnswer(statement.does);
}

Done PgConnection::send(const PgStatement &statement)
{
    std::vector<const char *> values;
    for (const auto &value : statement.values)
        values.push_back(value ? value->constData() : nullptr);
    const int sent = PQsendQueryParams(m_connection.get(), statement.sql, static_cast<int>(values.size()),
                                       nullptr, values.data(), nullptr, nullptr, 0);
    if (sent == 0)
        return fail(lost(statement.does));
    return {};
}

Done PgConnection::waitForAnswer(const PgStatement &statement)
{
    const QDeadlineTimer deadline(m_times.statementMs);
    SEMESTR_TRY(flush(deadline, statement.does));
    while (PQisBusy(m_connection.get())) {
        SEMESTR_TRY(await(SocketWait::For::Reading, deadline));
        if (PQconsumeInput(m_connection.get()) == 0)
            return fail(lost(statement.does));
    }
    return {};
}

// Reads while it writes: a server that has much to say first would otherwise never take the rest.
Done PgConnection::flush(const QDeadlineTimer &deadline, PgDoes does)
{
    for (;;) {
        const int left = PQflush(m_connection.get());
        if (left == 0)
            return {};
        if (left < 0)
            return fail(lost(does));
        SEMESTR_TRY(await(SocketWait::For::Both, deadline));
        if (PQconsumeInput(m_connection.get()) == 0)
            return fail(lost(does));
    }
}

Done PgConnection::await(SocketWait::For what, const QDeadlineTimer &deadline)
{
    for (;;) {
        const auto end =
            m_wait->wait(PQsocket(m_connection.get()), what, static_cast<int>(deadline.remainingTime()));
        if (m_cancelled)
            return fail(abandon(Fault::Cancelled));
        if (end == SocketWait::End::TimedOut)
            return fail(abandon(Fault::ServerTimeout));
        if (end == SocketWait::End::Ready)
            return {};
    }
}

Result<QByteArray> PgConnection::takeAnswer(PgDoes does)
{
    Result<QByteArray> value = fail(Fault::ServerAnswer, {{QStringLiteral("address"), m_address.host}});
    bool first = true;
    while (PGresult *next = PQgetResult(m_connection.get())) {
        const Answer result(next, PQclear);
        if (first)
            value = valueOf(result.get(), does);
        first = false;
    }
    if (PQstatus(m_connection.get()) != CONNECTION_OK) {
        close();
        if (first)
            return fail(lost(does));
    }
    return value;
}

Result<QByteArray> PgConnection::valueOf(const pg_result *result, PgDoes does)
{
    const ExecStatusType status = PQresultStatus(result);
    if (status == PGRES_COMMAND_OK)
        return QByteArray();
    if (status == PGRES_TUPLES_OK && PQntuples(result) == 1 && PQnfields(result) == 1)
        return QByteArray(PQgetvalue(result, 0, 0), PQgetlength(result, 0, 0));
    if (status != PGRES_FATAL_ERROR)
        return fail(Fault::ServerAnswer, {{QStringLiteral("address"), m_address.host},
                                          {QStringLiteral("detail"), QStringLiteral("not one value")}});
    const char *state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const char *words = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    qCInfo(logExchange, "the server refuses a call: %s", state ? state : "connection");
    return fail(faultOfState(failure(state, QString::fromUtf8(words)), does));
}

Error PgConnection::abandon(Fault fault)
{
    cancelStatement(m_connection.get());
    close();
    return Error(fault, {{QStringLiteral("address"), m_address.host}});
}

Error PgConnection::lost(PgDoes does)
{
    const Error error = faultOfLoss(failure({}, QStringLiteral("the connection has ended")), does);
    close();
    return error;
}

PgFailure PgConnection::failure(const QByteArray &state, const QString &message) const
{
    return {state, message, m_address.host, m_login};
}

Result<QByteArray> PgConnection::verifierOf(const QString &role, const QByteArray &password)
{
    if (!m_connection)
        return fail(faultOfConnection(failure({}, QStringLiteral("not connected"))));
    char *made = PQencryptPasswordConn(m_connection.get(), password.constData(), role.toUtf8().constData(),
                                       "scram-sha-256");
    if (!made)
        return fail(Fault::ServerAnswer, {{QStringLiteral("address"), m_address.host},
                                          {QStringLiteral("detail"), QStringLiteral("no verifier")}});
    const QByteArray verifier(made);
    PQfreemem(made);
    return verifier;
}

// Own notifications do not count: what this connection pushed is known here.
bool PgConnection::takeNotices()
{
    bool others = false;
    while (PGnotify *notice = PQnotifies(m_connection.get())) {
        others = others || notice->be_pid != PQbackendPID(m_connection.get());
        PQfreemem(notice);
    }
    return others;
}

bool PgConnection::waitForNotice(int ms)
{
    const QDeadlineTimer deadline(ms);
    while (!m_cancelled.exchange(false)) {
        if (isOpen() && !m_listening)
            m_listening = ask({"LISTEN semestr"}).has_value();
        if (isOpen() && takeNotices())
            return true;
        // A cancel during LISTEN has used up its wake.
        if (m_cancelled.exchange(false))
            return false;
        const qintptr socket = isOpen() ? PQsocket(m_connection.get()) : -1;
        const auto end =
            m_wait->wait(socket, SocketWait::For::Reading, static_cast<int>(deadline.remainingTime()));
        if (end == SocketWait::End::TimedOut)
            break;
    }
    return false;
}

} // namespace semestr
