// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ids.h"
#include "app/foundation/result.h"

#include <QDate>
#include <QSqlQuery>

namespace semestr {

class Connection;

// One run of a named statement of sqlschema/local/queries. Finishes the statement when it goes away, so that
// no read stays open behind a write. Thread: the store's only.
class Query
{
public:
    Query(Connection &connection, QSqlQuery *statement, QString name);
    ~Query();
    Query(Query &&other) noexcept;
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;

    Query &bind(const char *name, const QVariant &value);
    Query &bind(const char *name, QDate day); // NULL when invalid
    template <class Tag> Query &bind(const char *name, const Id<Tag> &id) { return bind(name, id.variant()); }
    // An empty text becomes NULL: only NULL is empty (decisions, 6).
    Query &bindText(const char *name, const QString &text);

    Done run();
    // False at the end and on a read error; the store's job then fails as a whole
    // (Connection::takeReadError).
    bool next();
    int changedRows() const;

    bool isNull(int column) const;
    QString text(int column) const;
    qint64 whole(int column) const;
    double real(int column) const;
    bool flag(int column) const { return whole(column) != 0; }
    QByteArray bytes(int column) const;
    QDate day(int column) const;
    QVariant raw(int column) const;
    template <class IdType> IdType id(int column) const { return IdType::fromBytes(bytes(column)); }

private:
    Connection *m_connection;
    QSqlQuery *m_statement;
    QString m_name;
};

} // namespace semestr
