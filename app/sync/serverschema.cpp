// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/serverschema.h"

#include "app/foundation/clock.h"
#include "app/store/migrator.h"
#include "app/store/triggers.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace semestr {

namespace {

QString readText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString folderName(ScriptFolder folder)
{
    switch (folder) {
    case ScriptFolder::Revert:
        return QStringLiteral("revert");
    case ScriptFolder::Verify:
        return QStringLiteral("verify");
    case ScriptFolder::Deploy:
        break;
    }
    return QStringLiteral("deploy");
}

QSet<QString> namesIn(const QByteArray &tables)
{
    QSet<QString> names;
    const QJsonArray list = QJsonDocument::fromJson(tables).array();
    for (const QJsonValue &table : list)
        names.insert(table.toObject().value(QStringLiteral("name")).toString());
    return names;
}

Done compareNames(Connection &connection, const QByteArray &tables)
{
    QSet<QString> local;
    SEMESTR_LET(shapes, replicatedTables(connection));
    for (const TableShape &shape : shapes)
        local.insert(shape.name);
    const QSet<QString> named = namesIn(tables);
    const QStringList unlike = ((local - named) + (named - local)).values();
    if (unlike.isEmpty())
        return {};
    return fail(Fault::BadData,
                {{QStringLiteral("detail"), QString(QStringLiteral("tables.json and the schema differ: ") +
                                                    unlike.join(QStringLiteral(", ")))}});
}

Result<QByteArray> describe(Connection &connection)
{
    SEMESTR_LET(query, connection.prepare(readText(QStringLiteral(":/server/server/describe.sql"))));
    SEMESTR_TRY(query.bind("tables", readText(QStringLiteral(":/server/tables.json"))).run());
    return query.next() ? query.text(0).toUtf8() : QByteArray();
}

} // namespace

QList<ServerScript> serverScripts(ScriptFolder folder)
{
    const QDir dir(QStringLiteral(":/server/server/") + folderName(folder));
    const QDir::SortFlags order =
        folder == ScriptFolder::Revert ? QDir::Name | QDir::Reversed : QDir::SortFlags(QDir::Name);
    QList<ServerScript> scripts;
    const QStringList names = dir.entryList({QStringLiteral("*.sql")}, QDir::Files, order);
    for (const QString &name : names)
        scripts.append({name.chopped(4), readText(dir.filePath(name))});
    return scripts;
}

Result<QByteArray> serverTables()
{
    const SettableClock clock;
    StoreOptions options;
    options.clock = &clock;
    SEMESTR_LET(connection, Connection::open(QStringLiteral(":memory:"), options));
    SEMESTR_TRY(Migrator::standard().run(*connection));
    SEMESTR_LET(tables, describe(*connection));
    SEMESTR_TRY(compareNames(*connection, tables));
    return tables;
}

int serverSchemaVersion()
{
    return Migrator::standard().newest();
}

} // namespace semestr
