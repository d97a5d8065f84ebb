// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/connection.h"

#include "app/foundation/logging.h"
#include "app/store/functions.h"

#include <QFile>
#include <QRegularExpression>
#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>
#include <sqlite3.h>

namespace semestr {

Connection::Connection(QString file, StoreOptions options)
    : m_file(std::move(file)), m_name(QUuid::createUuid().toString()), m_options(std::move(options))
{
}

Connection::~Connection()
{
    m_statements.clear();
    {
        QSqlDatabase db = database();
        db.close();
    }
    QSqlDatabase::removeDatabase(m_name);
}

QSqlDatabase Connection::database() const
{
    return QSqlDatabase::database(m_name, false);
}

sqlite3 *Connection::handle() const
{
    const QVariant handle = database().driver()->handle();
    return handle.isValid() ? *static_cast<sqlite3 *const *>(handle.data()) : nullptr;
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &file, const StoreOptions &options)
{
    std::unique_ptr<Connection> connection(new Connection(file, options));
    SEMESTR_TRY(connection->openFile());
    return connection;
}

Done Connection::openFile()
{
    QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    db.setDatabaseName(m_file);
    db.setConnectOptions(m_options.readOnly
                             ? QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=2000")
                             : QStringLiteral("QSQLITE_BUSY_TIMEOUT=2000"));
    SEMESTR_TRY(permitCall());
    if (!db.open())
        return fail(errorOf(db.lastError()));
    registerFunctions(handle(), m_options.ids);
    SEMESTR_TRY(execute(QStringLiteral("PRAGMA foreign_keys=ON")));
    if (m_options.readOnly)
        return {};
    SEMESTR_TRY(refuseForeignFile());
    // A file of the college's people is nobody else's business on a shared PC; its companions take over these
    // rights.
    QFile::setPermissions(m_file, QFile::ReadOwner | QFile::WriteOwner);
    SEMESTR_TRY(execute(QStringLiteral("PRAGMA journal_mode=WAL")));
    SEMESTR_TRY(execute(QStringLiteral("PRAGMA synchronous=") + m_options.synchronous));
    // The store checkpoints when it is idle, so that a keystroke pays for one flush and no more.
    sqlite3_wal_hook(
        handle(),
        [](void *self, sqlite3 *source, const char *, int pages) {
            static_cast<Connection *>(self)->m_walPages = pages;
            if (pages >= static_cast<Connection *>(self)->m_options.walPages)
                sqlite3_wal_checkpoint_v2(source, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
            return SQLITE_OK;
        },
        this);
    return {};
}

// Before anything is written: switching another program's database to WAL would already change it.
Done Connection::refuseForeignFile()
{
    SEMESTR_LET(tables, ask(QStringLiteral("SELECT count(*) FROM sqlite_schema")));
    SEMESTR_LET(application, ask(QStringLiteral("PRAGMA application_id")));
    if (tables.next() && tables.whole(0) > 0 && application.next() && application.whole(0) != applicationId)
        return fail(Fault::NotADatabase, {{QStringLiteral("file"), m_file}});
    return {};
}

Done Connection::permitCall()
{
    ++m_calls;
    if (m_options.failCall && m_options.failCall(m_calls))
        return fail(Fault::DatabaseFailed, {{QStringLiteral("detail"), QStringLiteral("planned fault")}});
    return {};
}

Error Connection::errorOf(const QSqlError &error) const
{
    const int code = error.nativeErrorCode().toInt() & 0xff;
    const QVariantMap args{{QStringLiteral("file"), m_file},
                           {QStringLiteral("detail"), error.databaseText()}};
    switch (code) {
    case SQLITE_FULL:
        return {Fault::DiskFull, args};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {Fault::DatabaseBusy, args};
    case SQLITE_CORRUPT:
        return {Fault::DatabaseDamaged, args};
    case SQLITE_NOTADB:
        return {Fault::NotADatabase, args};
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return {Fault::FileUnreadable, args};
    case SQLITE_READONLY:
        return {Fault::FileUnwritable, args};
    default:
        return {Fault::DatabaseFailed, args};
    }
}

Result<QSqlQuery *> Connection::prepared(const QString &key, const QString &sql)
{
    auto &slot = m_statements[key.toStdString()];
    if (!slot) {
        auto statement = std::make_unique<QSqlQuery>(database());
        statement->setForwardOnly(true);
        SEMESTR_TRY(permitCall());
        if (!statement->prepare(sql)) {
            qCWarning(logStore) << "cannot prepare" << key << statement->lastError().databaseText();
            return fail(errorOf(statement->lastError()));
        }
        slot = std::move(statement);
    }
    return slot.get();
}

Result<Query> Connection::query(const QString &name)
{
    const auto known = m_statements.find(name.toStdString());
    if (known != m_statements.end() && known->second)
        return Query(*this, known->second.get(), name);
    QFile file(QStringLiteral(":/sql/queries/%1.sql").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return fail(Fault::BadData,
                    {{QStringLiteral("detail"), QStringLiteral("no statement %1").arg(name)}});
    // Qt looks for placeholders itself and takes an apostrophe in a comment for a quote.
    static const QRegularExpression comment(QStringLiteral("^\\s*--.*$"),
                                            QRegularExpression::MultilineOption);
    SEMESTR_LET(statement, prepared(name, QString::fromUtf8(file.readAll()).remove(comment)));
    return Query(*this, statement, name);
}

Done Connection::execute(const QString &sql)
{
    SEMESTR_TRY(permitCall());
    QSqlQuery statement(database());
    if (!statement.exec(sql))
        return fail(errorOf(statement.lastError()));
    return {};
}

Result<Query> Connection::ask(const QString &sql)
{
    auto query = prepare(sql);
    if (query)
        SEMESTR_TRY(query->run());
    return query;
}

Result<Query> Connection::prepare(const QString &sql)
{
    SEMESTR_LET(statement, prepared(sql, sql));
    return Query(*this, statement, sql.left(60));
}

Done Connection::executeScript(const QString &sql)
{
    SEMESTR_TRY(permitCall());
    char *message = nullptr;
    const int code = sqlite3_exec(handle(), sql.toUtf8().constData(), nullptr, nullptr, &message);
    const QString detail = QString::fromUtf8(message ? message : "");
    sqlite3_free(message);
    if (code != SQLITE_OK)
        return fail(errorOf(QSqlError({}, detail, QSqlError::StatementError, QString::number(code))));
    return {};
}

Done Connection::checkpoint(int pages)
{
    // The WAL's size says nothing: SQLite writes it again from the start and never makes it shorter.
    if (pages > 0 && m_walPages <= pages)
        return {};
    SEMESTR_TRY(execute(QStringLiteral("PRAGMA wal_checkpoint(PASSIVE)")));
    m_walPages = 0;
    return {};
}

void Connection::noteReadError(const Error &error)
{
    if (!m_readError)
        m_readError = error;
}

Done Connection::takeReadError()
{
    if (const auto error = std::exchange(m_readError, std::nullopt))
        return fail(*error);
    return {};
}

} // namespace semestr
