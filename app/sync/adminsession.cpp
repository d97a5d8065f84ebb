// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/adminsession.h"

#include "app/sync/sqlscript.h"

#include <libpq-fe.h>

namespace semestr {

namespace {

using Answer = std::unique_ptr<PGresult, decltype(&PQclear)>;

Answer held(PGresult *answer)
{
    return Answer(answer, &PQclear);
}

QString trimmed(const char *message)
{
    return QString::fromUtf8(message).trimmed();
}

Error refused(const QString &detail)
{
    return Error(Fault::ServerRefused, {{QStringLiteral("detail"), detail}});
}

// The server counts characters of the statement from 1.
int lineOf(const SqlStatement &statement, const PGresult *answer)
{
    const char *position = PQresultErrorField(answer, PG_DIAG_STATEMENT_POSITION);
    const qsizetype before = position ? QByteArray(position).toLongLong() - 1 : 0;
    return statement.line + static_cast<int>(statement.sql.left(before).count(u'\n'));
}

void silence(void *, const PGresult *) {}

} // namespace

AdminSession::AdminSession(pg_conn *connection) : m_connection(connection) {}

AdminSession::~AdminSession()
{
    PQfinish(m_connection);
}

Result<std::unique_ptr<AdminSession>> AdminSession::open(const QString &conninfo, const QString &database)
{
    const QByteArray base = conninfo.toUtf8();
    const QByteArray other = database.toUtf8();
    // The first dbname is expanded as a connection string, a later one stands above what it says.
    const char *const keywords[] = {"dbname", "connect_timeout", "client_encoding",
                                    other.isEmpty() ? nullptr : "dbname", nullptr};
    const char *const values[] = {base.constData(), "10", "UTF8",
                                  other.isEmpty() ? nullptr : other.constData(), nullptr};
    std::unique_ptr<AdminSession> session(new AdminSession(PQconnectdbParams(keywords, values, 1)));
    if (PQstatus(session->m_connection) != CONNECTION_OK)
        return fail(Fault::ServerUnreachable,
                    {{QStringLiteral("address"), QString::fromUtf8(PQhost(session->m_connection))},
                     {QStringLiteral("detail"), trimmed(PQerrorMessage(session->m_connection))}});
    PQsetNoticeReceiver(session->m_connection, silence, nullptr);
    return session;
}

QString AdminSession::databaseOf(const QString &conninfo)
{
    PQconninfoOption *options = PQconninfoParse(conninfo.toUtf8().constData(), nullptr);
    QString name;
    for (const PQconninfoOption *option = options; option && option->keyword; ++option) {
        if (qstrcmp(option->keyword, "dbname") == 0 && option->val)
            name = QString::fromUtf8(option->val);
    }
    PQconninfoFree(options);
    return name;
}

QString AdminSession::database() const
{
    return QString::fromUtf8(PQdb(m_connection));
}

Done AdminSession::check(const pg_result *answer) const
{
    const ExecStatusType status = PQresultStatus(answer);
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_COPY_IN)
        return {};
    if (PQstatus(m_connection) != CONNECTION_OK)
        return fail(Fault::ServerUnreachable,
                    {{QStringLiteral("address"), QString::fromUtf8(PQhost(m_connection))},
                     {QStringLiteral("detail"), trimmed(PQerrorMessage(m_connection))}});
    return fail(refused(trimmed(PQresultErrorMessage(answer))));
}

Done AdminSession::run(const QString &sql)
{
    return check(held(PQexec(m_connection, sql.toUtf8().constData())).get());
}

Done AdminSession::runScript(const QString &name, const QString &script)
{
    const QList<SqlStatement> statements = splitScript(script);
    for (const SqlStatement &statement : statements) {
        const Answer answer = held(PQexec(m_connection, statement.sql.toUtf8().constData()));
        if (const Done done = check(answer.get()); !done) {
            const QString place = QStringLiteral("%1:%2: ").arg(name).arg(lineOf(statement, answer.get()));
            const QString said = done.error().args.value(QStringLiteral("detail")).toString();
            return fail(done.error().with(QStringLiteral("detail"), QString(place + said)));
        }
    }
    return {};
}

Result<QList<AdminSession::Row>> AdminSession::ask(const QString &sql, const Row &parameters)
{
    QList<const char *> values;
    for (const auto &parameter : parameters)
        values.append(parameter ? parameter->constData() : nullptr);
    const Answer answer =
        held(PQexecParams(m_connection, sql.toUtf8().constData(), static_cast<int>(values.size()), nullptr,
                          values.constData(), nullptr, nullptr, 0));
    SEMESTR_TRY(check(answer.get()));
    QList<Row> rows;
    for (int n = 0; n < PQntuples(answer.get()); ++n) {
        Row row;
        for (int column = 0; column < PQnfields(answer.get()); ++column) {
            if (PQgetisnull(answer.get(), n, column))
                row.append(std::nullopt);
            else
                row.append(
                    QByteArray(PQgetvalue(answer.get(), n, column), PQgetlength(answer.get(), n, column)));
        }
        rows.append(row);
    }
    return rows;
}

Result<QByteArray> AdminSession::value(const QString &sql, const Row &parameters)
{
    SEMESTR_LET(rows, ask(sql, parameters));
    return rows.isEmpty() ? QByteArray() : rows.first().value(0).value_or(QByteArray());
}

Done AdminSession::copy(const QString &sql, const std::function<Result<QByteArray>()> &next)
{
    SEMESTR_TRY(run(sql));
    const char *why = nullptr;
    Result<QByteArray> line = next();
    for (; line && !line->isEmpty(); line = next()) {
        if (PQputCopyData(m_connection, line->constData(), static_cast<int>(line->size())) != 1)
            break;
    }
    if (!line)
        why = "the rows could not be read";
    PQputCopyEnd(m_connection, why);
    Done done;
    // All answers are taken, else the next statement would be refused.
    while (PGresult *raw = PQgetResult(m_connection)) {
        const Answer answer = held(raw);
        if (const Done checked = check(answer.get()); !checked && done)
            done = checked;
    }
    if (!line)
        return fail(line.error());
    return done;
}

Result<QByteArray> AdminSession::verifier(const QByteArray &password, const QString &role)
{
    char *text =
        PQencryptPasswordConn(m_connection, password.constData(), role.toUtf8().constData(), "scram-sha-256");
    if (!text)
        return fail(refused(trimmed(PQerrorMessage(m_connection))));
    const QByteArray verifier(text);
    PQfreemem(text);
    return verifier;
}

QString AdminSession::quoted(const QString &identifier) const
{
    const QByteArray bytes = identifier.toUtf8();
    char *text = PQescapeIdentifier(m_connection, bytes.constData(), static_cast<size_t>(bytes.size()));
    const QString quoted = QString::fromUtf8(text);
    PQfreemem(text);
    return quoted;
}

} // namespace semestr
