// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/triggers.h"

namespace semestr {

// A replicated table with its place among the buckets (sqlschema/tables.json).
struct SyncTable
{
    TableShape shape;
    QString bucket;  // SQL of a row's bucket
    QString subject; // the column of the person whom a row is about; empty = none
};

// In the order of tables.json; tables that it does not name come last. Thread: the store's.
Result<QList<SyncTable>> syncTables(Connection &connection);

} // namespace semestr
