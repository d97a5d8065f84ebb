// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/transaction.h"

namespace semestr {

// A row that an undo touched: the table and the key as the log writes it.
struct TouchedRow
{
    QString object;
    QString key; // JSON array; bytes as id text
};

// Takes the transaction `tx` back as part of this one: every field returns to its old value, in reverse
// order. A row that `tx` had made stays as a tombstone (deleted = 1) with empty fields; taking that back
// again revives it. UndoOvertaken (what = the table, key) when a present value is not the one that `tx` left,
// or the server has put the change into conflict or refused it: then nothing may be committed. NothingToUndo
// when there is no such transaction or its data were erased. The context's `undoes` should be `tx`.
Result<QList<TouchedRow>> undoTransaction(Transaction &transaction, qint64 tx);

} // namespace semestr
