// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/foundation/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <functional>
#include <memory>
#include <optional>

struct pg_conn;
struct pg_result;

namespace semestr {

// One blocking connection of the person who runs the server, for setting it up; nothing that a window waits
// for. Errors: ServerUnreachable (no connection), ServerRefused (detail = the server's own words).
// Thread: one at a time.
class AdminSession
{
public:
    using Row = QList<std::optional<QByteArray>>;

    // `conninfo` as libpq takes it; with `database` another one than it names.
    static Result<std::unique_ptr<AdminSession>> open(const QString &conninfo, const QString &database = {});
    ~AdminSession();
    AdminSession(const AdminSession &) = delete;
    AdminSession &operator=(const AdminSession &) = delete;

    // The database that a connection string names; empty when it names none.
    static QString databaseOf(const QString &conninfo);
    QString database() const;

    // One or more statements without parameters.
    Done run(const QString &sql);
    // A whole script, statement by statement; the error's detail begins with «name:line».
    Done runScript(const QString &name, const QString &script);
    // One statement with parameters $1, $2 … as text; none = NULL.
    Result<QList<Row>> ask(const QString &sql, const Row &parameters = {});
    // The first value of the first row; empty for NULL and for no row.
    Result<QByteArray> value(const QString &sql, const Row &parameters = {});
    // COPY … FROM STDIN in text form: `next` gives line after line, empty ends it.
    Done copy(const QString &sql, const std::function<Result<QByteArray>()> &next);
    // The SCRAM-SHA-256 verifier that the server keeps of a password.
    Result<QByteArray> verifier(const QByteArray &password, const QString &role);
    QString quoted(const QString &identifier) const;

private:
    explicit AdminSession(pg_conn *connection);
    Done check(const pg_result *answer) const;

    pg_conn *m_connection;
};

} // namespace semestr
