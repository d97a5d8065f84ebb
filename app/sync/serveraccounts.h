// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ids.h"
#include "app/sync/pgconnection.h"

#include <QJsonObject>

namespace semestr {

// Ways in to the server, for who may give accounts: each call is one of docs/sync.md, judged there. A
// new password is stretched here and leaves this PC as a SCRAM verifier alone. Forbidden when the server says
// that the right is missing, NotFound for an account it does not know. Blocking; thread: the caller's.
class ServerAccounts
{
public:
    // `password` is the caller's key, PasswordKeys::server in base64.
    ServerAccounts(const ServerAddress &address, const QString &login, QByteArray password);
    ~ServerAccounts();
    ServerAccounts(const ServerAccounts &) = delete;
    ServerAccounts &operator=(const ServerAccounts &) = delete;

    // The account itself has come by a push before; this lets it in with a one-time password.
    Done letIn(AccountId account, PersonId person, const QString &login, const QString &oneTimePassword);
    // Takes the right to sign in away and ends the sessions that are open.
    Done block(const QString &login);
    Done reset(const QString &login, const QString &oneTimePassword);
    Result<QJsonObject> list();
    Result<QJsonObject> status();

private:
    Result<QJsonObject> ask(const char *sql, const QList<std::optional<QByteArray>> &values, PgDoes does);
    Result<QByteArray> verifierFor(const QString &login, const QString &oneTimePassword);

    PgConnection m_connection;
    QString m_login;
    QByteArray m_password;
};

} // namespace semestr
