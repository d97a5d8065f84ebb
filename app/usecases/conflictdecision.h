// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/conflictrows.h"

namespace semestr {

// One decision inside its transaction: the value by the rules of any entry, then the conflict's own row.
// NotFound, ConflictClosed, Forbidden, Locked, ValueRefused. Thread: the store's.
Result<qint64> decideConflict(Transaction &t, QUuid id, ConflictChoice choice, const QString &typed,
                              const JournalActor &actor);

} // namespace semestr
