// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/transaction.h"
#include "app/store/triggers.h"

#include <QMap>
#include <functional>

namespace semestr {

// A history that came as a whole: its rows are written past the log, and one entry seals every table that got
// some, with the number of its rows and their digest at that moment (docs/adr/0007-baseline.md). What is
// changed afterwards is logged as ever.
// Thread: the store's.

// The object of the entry; no table bears it.
inline QString baselineObject()
{
    return QStringLiteral("baseline");
}

struct Baseline
{
    qint64 op = 0;                // the newest baseline's entry; 0 = the file has none to prove
    QMap<QString, QString> seals; // by table: «rows digest»
    qint64 rows = 0;              // that came with it
};

// Runs `rows` with the log's triggers quiet and writes the entry; answers its number. The rows must be new
// ones. BadData when the college lives on a server: such a file gets its rows from there.
Result<qint64> loadBaseline(Transaction &t, const std::function<Done()> &rows);

// None in a replica of a server: adoption turned it into rows of the server.
Result<Baseline> readBaseline(Connection &connection);
// How many rows the entry with this patch brought, for the history.
qint64 baselineRows(const QString &patch);

// «rows digest» of the table as it stood right after the entry `op`: the present rows with what was logged
// since taken back, in the order of their keys. Empty when an erased entry hides what a row was.
Result<QString> sealAt(Connection &connection, const TableShape &table, qint64 op);

// When a server takes the file in: from now on the rows of the baseline are proven like rows that came from
// it.
Done settleBaseline(Transaction &t);

} // namespace semestr
