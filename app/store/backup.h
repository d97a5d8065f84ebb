// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/store.h"

namespace semestr {

// A checked copy of an open store under the name `target`, made while the journal is written; the answer is
// the name. FileExists, DiskFull, FileUnwritable, DatabaseDamaged. Thread: any; the store must outlive the
// copy.
Later<QString> backupStore(Store &store, const QString &target);

// The copy of one day in the folder «copies» beside the file, «<name>-2026-10-08.semestr». If that day has
// one already, it is the answer. The newest 14 are kept.
Later<QString> copyOfDay(Store &store, QDate day);

} // namespace semestr
