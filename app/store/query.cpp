// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/query.h"

#include "app/foundation/logging.h"
#include "app/store/connection.h"

#include <QSqlError>

namespace semestr {

Query::Query(Connection &connection, QSqlQuery *statement, QString name)
    : m_connection(&connection), m_statement(statement), m_name(std::move(name))
{
}

Query::Query(Query &&other) noexcept
    : m_connection(other.m_connection)
    , m_statement(std::exchange(other.m_statement, nullptr))
    , m_name(std::move(other.m_name))
{
}

Query::~Query()
{
    if (m_statement)
        m_statement->finish();
}

Query &Query::bind(const char *name, const QVariant &value)
{
    m_statement->bindValue(QLatin1Char(':') + QLatin1String(name), value);
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
    if (!m_statement->exec()) {
        qCWarning(logStore) << "statement failed:" << m_name << m_statement->lastError().nativeErrorCode();
        return fail(m_connection->errorOf(m_statement->lastError()));
    }
    return {};
}

bool Query::next()
{
    if (m_statement->next())
        return true;
    if (m_statement->lastError().isValid())
        m_connection->noteReadError(m_connection->errorOf(m_statement->lastError()));
    return false;
}

int Query::changedRows() const
{
    return m_statement->numRowsAffected();
}

bool Query::isNull(int column) const
{
    return m_statement->value(column).isNull();
}

QString Query::text(int column) const
{
    return m_statement->value(column).toString();
}

qint64 Query::whole(int column) const
{
    return m_statement->value(column).toLongLong();
}

double Query::real(int column) const
{
    return m_statement->value(column).toDouble();
}

QByteArray Query::bytes(int column) const
{
    return m_statement->value(column).toByteArray();
}

QDate Query::day(int column) const
{
    return QDate::fromString(text(column), Qt::ISODate);
}

QVariant Query::raw(int column) const
{
    return m_statement->value(column);
}

} // namespace semestr
