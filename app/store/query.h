// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ids.h"
#include "app/foundation/result.h"

#include <QDate>
#include <QVariant>

struct sqlite3_stmt;

namespace semestr {

class Connection;

// One run of a named statement of sqlschema/local/queries. Resets the statement and forgets what was bound
// when it goes away, so that no read stays open behind a write. A name that the statement lacks is passed
// over, one that was not bound is NULL. Columns are read straight from SQLite: a page has thousands of them.
// Thread: the store's only.
class Query
{
public:
    Query(Connection &connection, sqlite3_stmt *statement, QString name);
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
    template <class IdType> IdType id(int column) const { return IdType::fromBytes(blob(column)); }

private:
    // What the statement has been asked for: `First` is a row that run() has already reached.
    enum class Stage { Fresh, First, Rows, Over };

    int placeOf(const char *name);
    QByteArrayView blob(int column) const; // the statement's own, until its next step

    Connection *m_connection;
    sqlite3_stmt *m_statement;
    QString m_name;
    Stage m_stage = Stage::Fresh;
};

} // namespace semestr
