// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/connection.h"

#include "app/foundation/logging.h"
#include "app/store/functions.h"

#include <QFile>
#include <sqlite3.h>

namespace semestr {

namespace {
constexpr int busyMs = 2000;
// The usual 2 MB make the lists of a large college read the same pages again and again.
constexpr int cacheKiB = 16000;
} // namespace

void Connection::Finalizer::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

Connection::Connection(QString file, StoreOptions options)
    : m_file(std::move(file)), m_options(std::move(options))
{
}

Connection::~Connection()
{
    m_statements.clear();
    sqlite3_close(m_handle);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &file, const StoreOptions &options)
{
    std::unique_ptr<Connection> connection(new Connection(file, options));
    SEMESTR_TRY(connection->openFile());
    return connection;
}

Done Connection::openFile()
{
    SEMESTR_TRY(permitCall());
    const int mode = m_options.readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    const int code =
        sqlite3_open_v2(m_file.toUtf8().constData(), &m_handle, mode | SQLITE_OPEN_NOMUTEX, nullptr);
    if (code != SQLITE_OK)
        return fail(lastError());
    sqlite3_extended_result_codes(m_handle, 1);
    sqlite3_busy_timeout(m_handle, busyMs);
    SEMESTR_TRY(execute(QStringLiteral("PRAGMA cache_size=%1").arg(-cacheKiB)));
    registerFunctions(m_handle, m_options.ids);
    SEMESTR_TRY(execute(QStringLiteral("PRAGMA foreign_keys=ON")));
    if (m_options.readOnly)
        return {};
    SEMESTR_TRY(refuseForeignFile());
    // A file of the college's people is nobody else's business on a shared PC; its companions take over these
    // rights.
    QFile::setPermissions(m_file, QFile::ReadOwner | QFile::WriteOwner);
    SEMESTR_TRY(execute(QStringLiteral("PRAGMA journal_mode=WAL")));
    SEMESTR_TRY(execute(QStringLiteral("PRAGMA synchronous=") + m_options.synchronous));
    watchWal();
    return {};
}

// The store checkpoints when it is idle, so that a keystroke pays for one flush and no more.
void Connection::watchWal()
{
    sqlite3_wal_hook(
        m_handle,
        [](void *self, sqlite3 *source, const char *, int pages) {
            static_cast<Connection *>(self)->m_walPages = pages;
            if (pages >= static_cast<Connection *>(self)->m_options.walPages)
                sqlite3_wal_checkpoint_v2(source, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
            return SQLITE_OK;
        },
        this);
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

Error Connection::lastError() const
{
    const int code = sqlite3_errcode(m_handle) & 0xff;
    const QVariantMap args{{QStringLiteral("file"), m_file},
                           {QStringLiteral("detail"), QString::fromUtf8(sqlite3_errmsg(m_handle))}};
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

Result<Connection::Statement> Connection::compile(const QString &sql, unsigned flags)
{
    SEMESTR_TRY(permitCall());
    const QByteArray utf8 = sql.toUtf8();
    sqlite3_stmt *statement = nullptr;
    const char *rest = nullptr;
    if (sqlite3_prepare_v3(m_handle, utf8.constData(), static_cast<int>(utf8.size()), flags, &statement,
                           &rest) != SQLITE_OK) {
        qCWarning(logStore) << "cannot prepare" << sql.left(60) << sqlite3_errmsg(m_handle);
        return fail(lastError());
    }
    Statement compiled(statement);
    if (!compiled || !QByteArrayView(rest, utf8.constEnd()).trimmed().isEmpty())
        return fail(Fault::BadData, {{QStringLiteral("detail"), QStringLiteral("not one statement")}});
    return compiled;
}

Result<Query> Connection::prepared(const QString &key, const QString &sql)
{
    SEMESTR_LET(statement, compile(sql, SQLITE_PREPARE_PERSISTENT));
    Statement &kept = m_statements[key.toStdString()];
    kept = std::move(statement);
    return Query(*this, kept.get(), key.left(60));
}

Result<Query> Connection::query(const QString &name)
{
    const auto known = m_statements.find(name.toStdString());
    if (known != m_statements.end())
        return Query(*this, known->second.get(), name);
    QFile file(QStringLiteral(":/sql/queries/%1.sql").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return fail(Fault::BadData,
                    {{QStringLiteral("detail"), QStringLiteral("no statement %1").arg(name)}});
    return prepared(name, QString::fromUtf8(file.readAll()));
}

Done Connection::execute(const QString &sql)
{
    SEMESTR_LET(statement, compile(sql, 0));
    int code = SQLITE_ROW;
    while (code == SQLITE_ROW)
        code = sqlite3_step(statement.get());
    if (code != SQLITE_DONE)
        return fail(lastError());
    return {};
}

void Connection::finish(const char *statement)
{
    sqlite3_exec(m_handle, statement, nullptr, nullptr, nullptr);
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
    const auto known = m_statements.find(sql.toStdString());
    if (known != m_statements.end())
        return Query(*this, known->second.get(), sql.left(60));
    return prepared(sql, sql);
}

Done Connection::executeScript(const QString &sql)
{
    SEMESTR_TRY(permitCall());
    if (sqlite3_exec(m_handle, sql.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return fail(lastError());
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
