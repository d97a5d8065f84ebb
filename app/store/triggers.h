// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/connection.h"

namespace semestr {

// A replicated table as the database itself describes it.
struct TableShape
{
    QString name;
    QStringList key;      // columns of the primary key, in order
    QStringList fields;   // the rest that the log records, sorted by name; the tail but `deleted` and `extra`
                          // is left out
    QStringList blobs;    // which of both hold bytes
    QStringList required; // fields that are NOT NULL and without a default
};

// Every table whose changes are logged: all but those of this replica only.
Result<QList<TableShape>> replicatedTables(Connection &connection);

// Drops and makes the AFTER triggers that write the change log, and those that note what came from a server,
// from the tables as they are now. Runs inside the migrator's transaction.
Done rebuildTriggers(Connection &connection);

} // namespace semestr
