// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

struct pg_conn;

namespace semestr::bench {

// The reference: the same server by COPY, with no rights, merge or history, into tables of the same shape and
// with the same indexes. Ends the program when the server says no.
class CopyServer
{
public:
    explicit CopyServer(const QString &conninfo);
    ~CopyServer();
    CopyServer(const CopyServer &) = delete;
    CopyServer &operator=(const CopyServer &) = delete;

    void execute(const QByteArray &sql);
    // Takes the rows that a query gives, once, in the text form of COPY.
    QList<QByteArray> copyOut(const QByteArray &query);
    // One transaction: the rows into each table.
    void copyIn(const QList<std::pair<QByteArray, QList<QByteArray>>> &tables);

private:
    pg_conn *m_connection;
};

} // namespace semestr::bench
