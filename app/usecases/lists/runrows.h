// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/journalrows.h"
#include "app/usecases/listimport.h"

namespace semestr {

// Imports as the change log tells them, newest first.
Result<QList<ListRun>> readRuns(Connection &connection, int most);
// The kind of the import that left the transaction; NothingToUndo when it was none.
Result<ListKind> kindOfRun(Connection &connection, qint64 tx);
Result<PersonId> authorOfRun(Connection &connection, qint64 tx);
// Takes t.context().undoes back; UndoOvertaken when something of it is in use since.
Done undoRun(Transaction &t);

} // namespace semestr
