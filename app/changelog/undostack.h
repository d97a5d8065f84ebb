// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ids.h"
#include "app/store/connection.h"

#include <QSet>

namespace semestr {

// One transaction as undo sees it.
struct LoggedTransaction
{
    qint64 tx = 0;
    PersonId person;
    QString verb;
    qint64 undoes = 0; // 0 = a change of its own
};

struct UndoEntry
{
    qint64 tx = 0;     // the transaction to take back; ChangeContext::undoes of the undo or redo
    qint64 origin = 0; // the person's own change behind it, for the label

    friend bool operator==(const UndoEntry &, const UndoEntry &) = default;
};

// The last element is the top.
struct UndoStacks
{
    QList<UndoEntry> undo;
    QList<UndoEntry> redo; // taking back one of these (an undo) is the redo

    friend bool operator==(const UndoStacks &, const UndoStacks &) = default;
};

// What this person can undo and redo, from all transactions in their order (docs/adr/0002). An undo moves its
// target to redo, a redo is an undo of an undo, a new change clears redo. Transactions of other persons leave
// both stacks alone. `verbs` names what may be taken back (empty = everything); an undo or redo counts
// whatever its own verb is.
UndoStacks undoStacks(const QList<LoggedTransaction> &ascending, PersonId person,
                      const QSet<QString> &verbs = {});

// The same from the log: the newest thousand transactions of this device, so that it costs the same in May as
// in September. Thread: the store's.
Result<UndoStacks> readUndoStacks(Connection &connection, PersonId person, const QSet<QString> &verbs = {});

} // namespace semestr
