// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/serveraccounts.h"

#include "app/sync/serverrole.h"
#include "app/usecases/passwords.h"

#include <QJsonDocument>

namespace semestr {

namespace {

Error refusalOf(const QJsonObject &refused)
{
    if (refused.value(QLatin1String("code")).toString() == QLatin1String("absent"))
        return {Fault::NotFound, {{QStringLiteral("what"), refused.value(QLatin1String("what")).toString()}}};
    return {Fault::Forbidden,
            {{QStringLiteral("verb"), refused.value(QLatin1String("verb")).toString()},
             {QStringLiteral("object"), refused.value(QLatin1String("object")).toString()},
             {QStringLiteral("role"), QString()}}};
}

std::optional<QByteArray> textOf(const QUuid &id)
{
    return id.toByteArray(QUuid::WithoutBraces);
}

} // namespace

ServerAccounts::ServerAccounts(const ServerAddress &address, const QString &login, QByteArray password)
    : m_connection(address, login), m_login(login), m_password(std::move(password))
{
}

ServerAccounts::~ServerAccounts()
{
    wipe(m_password);
}

Result<QJsonObject> ServerAccounts::ask(const char *sql, const QList<std::optional<QByteArray>> &values,
                                        PgDoes does)
{
    m_connection.begin();
    if (!m_connection.isOpen())
        SEMESTR_TRY(m_connection.open(serverRole(m_connection.address().database, m_login), m_password));
    SEMESTR_LET(bytes, m_connection.ask({sql, values, does}));
    const QJsonDocument answer = QJsonDocument::fromJson(bytes);
    if (!answer.isObject())
        return fail(Fault::ServerAnswer, {{QStringLiteral("address"), m_connection.address().text()},
                                          {QStringLiteral("detail"), QStringLiteral("no object")}});
    const QJsonValue refused = answer.object().value(QLatin1String("refused"));
    if (refused.isObject())
        return fail(refusalOf(refused.toObject()));
    return answer.object();
}

Result<QByteArray> ServerAccounts::verifierFor(const QString &login, const QString &oneTimePassword)
{
    const QString database = m_connection.address().database;
    PasswordKeys keys = PasswordKeys::derive(oneTimePassword, serverRealm(database), login);
    m_connection.begin();
    if (!m_connection.isOpen())
        SEMESTR_TRY(m_connection.open(serverRole(database, m_login), m_password));
    const auto verifier = m_connection.verifierOf(serverRole(database, login), keys.server.toBase64());
    wipe(keys);
    return verifier;
}

Done ServerAccounts::letIn(AccountId account, PersonId person, const QString &login,
                           const QString &oneTimePassword)
{
    SEMESTR_LET(verifier, verifierFor(login, oneTimePassword));
    const QString role = serverRole(m_connection.address().database, login);
    const auto answer = ask(
        "SELECT api.account_add($1, $2, $3, $4, $5, NULL)",
        {textOf(account.uuid()), textOf(person.uuid()), normalLogin(login).toUtf8(), role.toUtf8(), verifier},
        PgDoes::Writes);
    SEMESTR_TRY(answer);
    return {};
}

Done ServerAccounts::block(const QString &login)
{
    const auto answer = ask("SELECT api.account_block($1)", {normalLogin(login).toUtf8()}, PgDoes::Writes);
    SEMESTR_TRY(answer);
    return {};
}

Done ServerAccounts::reset(const QString &login, const QString &oneTimePassword)
{
    SEMESTR_LET(verifier, verifierFor(login, oneTimePassword));
    const auto answer =
        ask("SELECT api.account_reset($1, $2)", {normalLogin(login).toUtf8(), verifier}, PgDoes::Writes);
    SEMESTR_TRY(answer);
    return {};
}

Result<QJsonObject> ServerAccounts::list()
{
    return ask("SELECT api.account_list()", {}, PgDoes::Reads);
}

Result<QJsonObject> ServerAccounts::status()
{
    return ask("SELECT api.status()", {}, PgDoes::Reads);
}

} // namespace semestr
