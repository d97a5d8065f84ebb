// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changelog/undostack.h"

#include <algorithm>
#include <optional>

namespace semestr {

namespace {

constexpr int transactionsRead = 1000;

std::optional<UndoEntry> take(QList<UndoEntry> &stack, qint64 tx)
{
    const auto found =
        std::find_if(stack.begin(), stack.end(), [tx](const UndoEntry &e) { return e.tx == tx; });
    if (found == stack.end())
        return std::nullopt;
    const UndoEntry entry = *found;
    stack.erase(found);
    return entry;
}

} // namespace

UndoStacks undoStacks(const QList<LoggedTransaction> &ascending, PersonId person, const QSet<QString> &verbs)
{
    UndoStacks stacks;
    for (const LoggedTransaction &one : ascending) {
        if (one.person != person)
            continue;
        if (one.undoes == 0) {
            if (verbs.isEmpty() || verbs.contains(one.verb)) {
                stacks.undo.append({one.tx, one.tx});
                stacks.redo.clear();
            }
        } else if (const auto undone = take(stacks.undo, one.undoes)) {
            stacks.redo.append({one.tx, undone->origin});
        } else if (const auto redone = take(stacks.redo, one.undoes)) {
            stacks.undo.append({one.tx, redone->origin});
        }
    }
    return stacks;
}

Result<UndoStacks> readUndoStacks(Connection &connection, PersonId person, const QSet<QString> &verbs)
{
    SEMESTR_LET(q, connection.query("changelog/list_transactions"));
    q.bind("most", transactionsRead);
    SEMESTR_TRY(q.run());
    QList<LoggedTransaction> transactions;
    while (q.next())
        transactions.append({q.whole(0), q.id<PersonId>(1), q.text(2), q.whole(3)});
    std::reverse(transactions.begin(), transactions.end());
    return undoStacks(transactions, person, verbs);
}

} // namespace semestr
