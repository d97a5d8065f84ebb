// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/query.h"

#include "app/foundation/logging.h"
#include "app/store/connection.h"

#include <sqlite3.h>

namespace semestr {

namespace {

// NULL where the text or the bytes are null, whatever type the value has.
int bindValue(sqlite3_stmt *statement, int place, const QVariant &value)
{
    switch (value.isNull() ? QMetaType::UnknownType : value.typeId()) {
    case QMetaType::UnknownType:
        return sqlite3_bind_null(statement, place);
    case QMetaType::QByteArray: {
        const QByteArray bytes = value.toByteArray();
        if (bytes.isNull())
            return sqlite3_bind_null(statement, place);
        return sqlite3_bind_blob64(statement, place, bytes.constData(), static_cast<quint64>(bytes.size()),
                                   SQLITE_TRANSIENT);
    }
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
        return sqlite3_bind_int64(statement, place, value.toLongLong());
    case QMetaType::Double:
        return sqlite3_bind_double(statement, place, value.toDouble());
    default:
        const QString text = value.toString();
        if (text.isNull())
            return sqlite3_bind_null(statement, place);
        const QByteArray utf8 = text.toUtf8();
        return sqlite3_bind_text64(statement, place, utf8.constData(), static_cast<quint64>(utf8.size()),
                                   SQLITE_TRANSIENT, SQLITE_UTF8);
    }
}

} // namespace

Query::Query(Connection &connection, sqlite3_stmt *statement, QString name)
    : m_connection(&connection), m_statement(statement), m_name(std::move(name))
{
}

Query::Query(Query &&other) noexcept
    : m_connection(other.m_connection)
    , m_statement(std::exchange(other.m_statement, nullptr))
    , m_name(std::move(other.m_name))
    , m_stage(other.m_stage)
{
}

Query::~Query()
{
    if (!m_statement)
        return;
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

int Query::placeOf(const char *name)
{
    if (m_stage != Stage::Fresh) // a statement takes no values while it runs
        sqlite3_reset(m_statement);
    m_stage = Stage::Fresh;
    const QByteArray placeholder = QByteArray(":").append(name);
    return sqlite3_bind_parameter_index(m_statement, placeholder.constData());
}

Query &Query::bind(const char *name, const QVariant &value)
{
    if (const int place = placeOf(name); place > 0)
        bindValue(m_statement, place, value);
    return *this;
}

Query &Query::bind(const char *name, QDate day)
{
    return bind(name, day.isValid() ? QVariant(day.toString(Qt::ISODate))
                                    : QVariant(QMetaType(QMetaType::QString)));
}

Query &Query::bindText(const char *name, const QString &text)
{
    return bind(name, text.isEmpty() ? QVariant(QMetaType(QMetaType::QString)) : QVariant(text));
}

Done Query::run()
{
    SEMESTR_TRY(m_connection->permitCall());
    sqlite3_reset(m_statement);
    const int code = sqlite3_step(m_statement);
    m_stage = code == SQLITE_ROW ? Stage::First : Stage::Over;
    if (code == SQLITE_ROW || code == SQLITE_DONE)
        return {};
    const Error error = m_connection->lastError();
    qCWarning(logStore) << "statement failed:" << m_name << error.args.value(QStringLiteral("detail"));
    sqlite3_reset(m_statement);
    return fail(error);
}

bool Query::next()
{
    if (m_stage == Stage::First) {
        m_stage = Stage::Rows;
        return true;
    }
    if (m_stage != Stage::Rows)
        return false;
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    m_stage = Stage::Over;
    if (code != SQLITE_DONE)
        m_connection->noteReadError(m_connection->lastError());
    return false;
}

int Query::changedRows() const
{
    return sqlite3_changes(m_connection->handle());
}

bool Query::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

QString Query::text(int column) const
{
    // Asked for in UTF-8, as the file holds it: the value is not turned round in its place.
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return utf8 ? QString::fromUtf8(utf8, sqlite3_column_bytes(m_statement, column)) : QString();
}

qint64 Query::whole(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Query::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QByteArrayView Query::blob(int column) const
{
    const void *bytes = sqlite3_column_blob(m_statement, column);
    return QByteArrayView(static_cast<const char *>(bytes), sqlite3_column_bytes(m_statement, column));
}

QByteArray Query::bytes(int column) const
{
    return blob(column).toByteArray();
}

QDate Query::day(int column) const
{
    return QDate::fromString(text(column), Qt::ISODate);
}

QVariant Query::raw(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER:
        return whole(column);
    case SQLITE_FLOAT:
        return real(column);
    case SQLITE_BLOB:
        return bytes(column);
    case SQLITE_TEXT:
        return text(column);
    default:
        return QVariant(QMetaType(QMetaType::QString));
    }
}

} // namespace semestr
