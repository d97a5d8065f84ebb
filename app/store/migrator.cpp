// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/migrator.h"

#include "app/foundation/logging.h"
#include "app/store/triggers.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace semestr {

namespace {

QString readText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

Result<qint64> askNumber(Connection &connection, const QString &sql)
{
    SEMESTR_LET(answer, connection.ask(sql));
    return answer.next() ? answer.whole(0) : 0;
}

} // namespace

QList<Migration> Migrator::shipped()
{
    static const QRegularExpression reader(QStringLiteral("-- min_reader: (\\d+)"));
    QList<Migration> migrations;
    const QDir folder(QStringLiteral(":/sql/migrations"));
    for (const QString &name : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        Migration migration;
        migration.name = name;
        migration.version = name.left(4).toInt();
        migration.sql = readText(folder.filePath(name));
        migration.minReader = reader.match(migration.sql).captured(1).toInt();
        migrations.append(migration);
    }
    return migrations;
}

Migrator::Migrator(QString schema, QList<Migration> migrations)
    : m_schema(std::move(schema)), m_migrations(std::move(migrations))
{
}

Migrator Migrator::standard()
{
    return Migrator(readText(QStringLiteral(":/sql/schema.sql")), shipped());
}

Result<MigrationOutcome> Migrator::run(Connection &connection) const
{
    SEMESTR_LET(application, askNumber(connection, QStringLiteral("PRAGMA application_id")));
    SEMESTR_LET(version, askNumber(connection, QStringLiteral("PRAGMA user_version")));
    SEMESTR_LET(tables, askNumber(connection, QStringLiteral("SELECT count(*) FROM sqlite_schema")));
    if (tables == 0)
        return create(connection);
    if (application != applicationId)
        return fail(Fault::NotADatabase, {{QStringLiteral("file"), connection.file()}});
    if (version > newest()) {
        SEMESTR_LET(reader,
                    askNumber(connection, QStringLiteral("SELECT max(min_reader) FROM schema_version")));
        if (reader > newest())
            return fail(Fault::NewerDatabase,
                        {{QStringLiteral("file"), connection.file()}, {QStringLiteral("version"), version}});
        return MigrationOutcome::NewerReadable;
    }
    if (version == newest())
        return MigrationOutcome::Current;
    for (const Migration &migration : m_migrations) {
        if (migration.version <= version)
            continue;
        if (const Done done = apply(connection, migration.sql, migration.version, migration.minReader);
            !done) {
            qCWarning(logStore) << "migration failed:" << migration.name;
            return fail(Error(Fault::MigrationFailed, done.error().args)
                            .with(QStringLiteral("file"), connection.file())
                            .with(QStringLiteral("version"), migration.version));
        }
    }
    return MigrationOutcome::Upgraded;
}

Result<MigrationOutcome> Migrator::create(Connection &connection) const
{
    const int minReader = m_migrations.isEmpty() ? 0 : m_migrations.last().minReader;
    SEMESTR_TRY(apply(connection, m_schema, newest(), minReader));
    return MigrationOutcome::Created;
}

Done Migrator::apply(Connection &connection, const QString &sql, int version, int minReader) const
{
    SEMESTR_TRY(connection.execute(QStringLiteral("BEGIN IMMEDIATE")));
    const Done done = [&]() -> Done {
        SEMESTR_TRY(connection.executeScript(sql));
        SEMESTR_TRY(connection.execute(QStringLiteral("PRAGMA application_id=%1").arg(applicationId)));
        SEMESTR_TRY(connection.execute(QStringLiteral("PRAGMA user_version=%1").arg(version)));
        SEMESTR_TRY(connection.execute(QStringLiteral("INSERT INTO schema_version VALUES (%1, %2, %3, '%4')")
                                           .arg(version)
                                           .arg(minReader)
                                           .arg(connection.options().clock->nowMs())
                                           .arg(QStringLiteral(SEMESTR_VERSION))));
        SEMESTR_TRY(rebuildTriggers(connection));
        return connection.execute(QStringLiteral("COMMIT"));
    }();
    if (!done)
        connection.finish("ROLLBACK");
    return done;
}

} // namespace semestr
