// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/connection.h"

namespace semestr {

// How a file met this program; each has a test.
enum class MigrationOutcome {
    Created,       // the file was empty and got the whole schema
    Current,       // nothing to do
    Upgraded,      // one or more migrations ran, each in its own transaction
    NewerReadable, // made by a newer program that says we may use it: unknown columns are kept
};
// What refuses instead is an Error: NewerDatabase (min_reader above ours), NotADatabase (another program's
// file), MigrationFailed (the file is as before the failing step).

struct Migration
{
    int version = 0;
    int minReader = 0; // the oldest schema version whose program may still open the file
    QString name;
    QString sql;
};

class Migrator
{
public:
    // The released migrations, ascending.
    static QList<Migration> shipped();
    // What `migrations` lead to; the empty file gets `schema` at once. Both are arguments for the tests.
    Migrator(QString schema, QList<Migration> migrations);
    static Migrator standard();

    Result<MigrationOutcome> run(Connection &connection) const;
    int newest() const { return m_migrations.isEmpty() ? 0 : m_migrations.last().version; }

private:
    Result<MigrationOutcome> create(Connection &connection) const;
    Done apply(Connection &connection, const QString &sql, int version, int minReader) const;

    QString m_schema;
    QList<Migration> m_migrations;
};

} // namespace semestr
