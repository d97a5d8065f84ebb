// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/fetbook.h"
#include "app/foundation/result.h"

namespace semestr {

// The book's own document with the timetable in it, as FET itself writes its data-and-timetable file: for
// each placed lesson a constraint that fixes its day and hour and, where it has a room, one that fixes the
// room (weight 100, active, not permanently locked). What the document fixes in the same way already stays;
// what it fixes otherwise is left out, save for permanent locks, which stand in ours's stead.
// A virtual room is not written. Errors: FileDamaged, FileFormat.
Result<QByteArray> fetDocument(const FetBook &book, const planner::Timetable &timetable);
// The same into a file, which appears whole or not at all. Errors: also FileUnwritable, DiskFull.
Done writeFet(const QString &file, const FetBook &book, const planner::Timetable &timetable);

} // namespace semestr
