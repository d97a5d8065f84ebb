// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/lists/listkinds.h"
#include "app/store/transaction.h"

namespace semestr {

// Headings as somebody matched them, of this replica only (B-22). An empty code: not ours.
Result<QHash<QString, QString>> readHeadings(Connection &connection, ListKind kind);
// Keeps what our own guess would not say, and forgets what it says as well.
Done rememberHeadings(Transaction &t, ListKind kind, const QStringList &headings, const ListMap &map);

} // namespace semestr
