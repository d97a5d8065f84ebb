// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/serversetup.h"

#include "app/sync/adoption.h"
#include "app/sync/serverschema.h"

#include <QFile>

namespace semestr {

namespace {

constexpr const char *tablesComeAfter = "03_app";
constexpr const char *onlyOnce = "02_tables";

Result<QByteArray> readResource(const char *path)
{
    QFile file(QString::fromLatin1(path));
    if (!file.open(QIODevice::ReadOnly))
        return fail(Fault::BadData, {{QStringLiteral("detail"), QString::fromLatin1(path)}});
    return file.readAll();
}

Done makeDatabase(const QString &conninfo, const QString &database)
{
    SEMESTR_LET(session, AdminSession::open(conninfo, QStringLiteral("postgres")));
    SEMESTR_LET(found,
                session->value(QStringLiteral("SELECT 1 FROM pg_catalog.pg_database WHERE datname = $1"),
                               {database.toUtf8()}));
    if (!found.isEmpty())
        return {};
    // Texts are compared byte by byte, as SQLite does.
    return session->run(QStringLiteral("CREATE DATABASE %1 TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C'")
                            .arg(session->quoted(database)));
}

} // namespace

ServerSetup::ServerSetup(std::unique_ptr<AdminSession> session) : m_session(std::move(session)) {}

Result<std::unique_ptr<ServerSetup>> ServerSetup::open(const QString &conninfo)
{
    const QString database = AdminSession::databaseOf(conninfo);
    if (database.isEmpty())
        return fail(Fault::BadAddress, {{QStringLiteral("value"), QStringLiteral("dbname")}});
    SEMESTR_TRY(makeDatabase(conninfo, database));
    SEMESTR_LET(session, AdminSession::open(conninfo));
    return std::unique_ptr<ServerSetup>(new ServerSetup(std::move(session)));
}

Done ServerSetup::inTransaction(const std::function<Done()> &job)
{
    SEMESTR_TRY(m_session->run(QStringLiteral("BEGIN")));
    const Done done = job();
    if (!done) {
        (void)m_session->run(QStringLiteral("ROLLBACK"));
        return done;
    }
    return m_session->run(QStringLiteral("COMMIT"));
}

Result<bool> ServerSetup::isDeployed()
{
    SEMESTR_LET(found, m_session->value(QStringLiteral("SELECT to_regclass('sync.clock')")));
    return !found.isEmpty();
}

Done ServerSetup::refuseNewer()
{
    SEMESTR_LET(version, m_session->value(QStringLiteral("SELECT max(schema_version) FROM sync.clock")));
    if (version.toInt() > serverSchemaVersion())
        return fail(Fault::NewerDatabase, {{QStringLiteral("file"), m_session->database()},
                                           {QStringLiteral("version"), version.toInt()}});
    return {};
}

Done ServerSetup::runDeploy(bool again)
{
    const QList<ServerScript> scripts = serverScripts(ScriptFolder::Deploy);
    for (const ServerScript &script : scripts) {
        if (again && script.name == QLatin1String(onlyOnce))
            continue;
        SEMESTR_TRY(m_session->runScript(script.name, script.sql));
        if (script.name != QLatin1String(tablesComeAfter))
            continue;
        SEMESTR_LET(tables, serverTables());
        SEMESTR_TRY(m_session->ask(QStringLiteral("SELECT sync.make_tables($1::jsonb)"), {tables}));
    }
    SEMESTR_LET(access, readResource(":/rights/access.json"));
    SEMESTR_LET(registry, readResource(":/policy/registry.json"));
    SEMESTR_LET(locks, readResource(":/rights/locks.json"));
    SEMESTR_TRY(m_session->ask(QStringLiteral("SELECT rules.load_policy($1::jsonb)"), {registry}));
    SEMESTR_TRY(m_session->ask(QStringLiteral("SELECT rules.load_access($1::jsonb)"), {access}));
    SEMESTR_TRY(m_session->ask(QStringLiteral("SELECT rules.load_locks($1::jsonb)"), {locks}));
    SEMESTR_TRY(m_session->ask(QStringLiteral("UPDATE sync.clock SET schema_version = $1::int WHERE id = 1"),
                               {QByteArray::number(serverSchemaVersion())}));
    return {};
}

Result<DeployOutcome> ServerSetup::deploy()
{
    SEMESTR_LET(again, isDeployed());
    if (again)
        SEMESTR_TRY(refuseNewer());
    SEMESTR_TRY(inTransaction([this, again = again] { return runDeploy(again); }));
    return again ? DeployOutcome::Upgraded : DeployOutcome::Deployed;
}

Done ServerSetup::verify()
{
    for (const ServerScript &script : serverScripts(ScriptFolder::Verify))
        SEMESTR_TRY(m_session->runScript(script.name, script.sql));
    return {};
}

Done ServerSetup::revert()
{
    return inTransaction([this]() -> Done {
        for (const ServerScript &script : serverScripts(ScriptFolder::Revert))
            SEMESTR_TRY(m_session->runScript(script.name, script.sql));
        return {};
    });
}

Done ServerSetup::harden()
{
    return inTransaction([this]() -> Done {
        for (const ServerScript &script : serverScripts(ScriptFolder::Deploy)) {
            if (script.name.startsWith(QLatin1String("09")))
                SEMESTR_TRY(m_session->runScript(script.name, script.sql));
        }
        return {};
    });
}

Result<AdoptReport> ServerSetup::adopt(Store &store, const AdoptCall &call)
{
    return Adoption(*m_session, call).run(store);
}

} // namespace semestr
