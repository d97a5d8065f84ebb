// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/copyserver.h"

#include <libpq-fe.h>
#include <memory>

namespace semestr::bench {

namespace {
using Answer = std::unique_ptr<PGresult, void (*)(PGresult *)>;
}

CopyServer::CopyServer(const QString &conninfo) : m_connection(PQconnectdb(conninfo.toUtf8().constData()))
{
    if (PQstatus(m_connection) != CONNECTION_OK)
        qFatal("the reference cannot reach the server");
}

CopyServer::~CopyServer()
{
    PQfinish(m_connection);
}

void CopyServer::execute(const QByteArray &sql)
{
    const Answer answer(PQexec(m_connection, sql.constData()), PQclear);
    const ExecStatusType status = PQresultStatus(answer.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_COPY_IN &&
        status != PGRES_COPY_OUT)
        qFatal("the reference failed: %s", PQerrorMessage(m_connection));
}

QList<QByteArray> CopyServer::copyOut(const QByteArray &query)
{
    execute("COPY (" + query + ") TO STDOUT");
    QList<QByteArray> rows;
    char *row = nullptr;
    for (int size = PQgetCopyData(m_connection, &row, 0); size > 0;
         size = PQgetCopyData(m_connection, &row, 0)) {
        rows.append(QByteArray(row, size));
        PQfreemem(row);
    }
    while (PGresult *rest = PQgetResult(m_connection))
        PQclear(rest);
    return rows;
}

void CopyServer::copyIn(const QList<std::pair<QByteArray, QList<QByteArray>>> &tables)
{
    execute("BEGIN");
    for (const auto &[table, rows] : tables) {
        execute("COPY " + table + " FROM STDIN");
        for (const QByteArray &row : rows)
            PQputCopyData(m_connection, row.constData(), static_cast<int>(row.size()));
        PQputCopyEnd(m_connection, nullptr);
        while (PGresult *rest = PQgetResult(m_connection)) {
            if (PQresultStatus(rest) != PGRES_COMMAND_OK)
                qFatal("the reference failed: %s", PQresultErrorMessage(rest));
            PQclear(rest);
        }
    }
    execute("COMMIT");
}

} // namespace semestr::bench
