// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/bulkinsert.h"

#include <sqlite3.h>

namespace semestr {

namespace {

tl::unexpected<Error> failed(sqlite3 *handle)
{
    const int code = sqlite3_extended_errcode(handle);
    const QVariantMap detail{{QStringLiteral("detail"), QString::fromUtf8(sqlite3_errmsg(handle))}};
    return fail((code & 0xff) == SQLITE_FULL ? Fault::DiskFull : Fault::DatabaseFailed, detail);
}

} // namespace

Result<BulkInsert> BulkInsert::into(Connection &connection, const QString &table, const QStringList &columns)
{
    const QStringList places(columns.size(), QStringLiteral("?"));
    const QByteArray sql =
        QStringLiteral("INSERT INTO %1(%2) VALUES (%3)")
            .arg(table, columns.join(QStringLiteral(", ")), places.join(QStringLiteral(", ")))
            .toUtf8();
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(connection.handle(), sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
        return failed(connection.handle());
    return BulkInsert(connection, statement);
}

BulkInsert::~BulkInsert()
{
    sqlite3_finalize(m_statement);
}

BulkInsert::BulkInsert(BulkInsert &&other) noexcept
    : m_connection(other.m_connection)
    , m_statement(std::exchange(other.m_statement, nullptr))
    , m_place(other.m_place)
    , m_rows(other.m_rows)
{
}

BulkInsert &BulkInsert::bytes(const QByteArray &value)
{
    if (value.isEmpty())
        return null();
    sqlite3_bind_blob(m_statement, ++m_place, value.constData(), static_cast<int>(value.size()),
                      SQLITE_TRANSIENT);
    return *this;
}

BulkInsert &BulkInsert::text(const QString &value)
{
    if (value.isEmpty())
        return null();
    const QByteArray utf8 = value.toUtf8();
    sqlite3_bind_text(m_statement, ++m_place, utf8.constData(), static_cast<int>(utf8.size()),
                      SQLITE_TRANSIENT);
    return *this;
}

BulkInsert &BulkInsert::day(QDate value)
{
    return text(value.isValid() ? value.toString(Qt::ISODate) : QString());
}

BulkInsert &BulkInsert::whole(qint64 value)
{
    sqlite3_bind_int64(m_statement, ++m_place, value);
    return *this;
}

BulkInsert &BulkInsert::null()
{
    sqlite3_bind_null(m_statement, ++m_place);
    return *this;
}

Done BulkInsert::write()
{
    m_place = 0;
    const int code = sqlite3_step(m_statement);
    sqlite3_reset(m_statement);
    if (code != SQLITE_DONE)
        return failed(m_connection->handle());
    ++m_rows;
    return {};
}

} // namespace semestr
