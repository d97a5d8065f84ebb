// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/connection.h"

namespace semestr {

// Compares every replicated row with the replay of its log entries, table by table and key by key, so that a
// year's log needs no more memory than its largest row's history. Differences are «mark [key] field», «… *»
// for a row that is only in the table or only in the log, «mark * *» for a table whose rows of the baseline
// are not what they were; values are never told. At most `most` of them. Fields of erased entries are not
// judged. Thread: the store's.
Result<QStringList> compareWithReplay(Connection &connection, int most = 1000);

// SHA-256, as lower-case hex, over every replicated table in name and key order: names, keys and logged
// fields. The same data give the same digest, whatever the salts, times and authors.
Result<QString> contentDigest(Connection &connection);

} // namespace semestr
