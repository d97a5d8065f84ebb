// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/fetbook.h"
#include "app/foundation/result.h"

namespace semestr {

// Reads a FET file (of FET 5 or 6, official mode). Constraints of other types than those below are counted in
// FetBook::unsupported and left out; inactive activities and constraints are passed over.
// Errors: FileUnreadable, FileTooLarge, FileLimit, FileFormat, FileDamaged (row), UnknownName, BadElement
// (line). Thread: any; blocks for the time of reading.
Result<FetBook> readFet(const QString &file, const FetLimits &limits = {},
                        FetFixed fixed = FetFixed::Demands);
// The same for bytes that are in memory; `file` is only their name.
Result<FetBook> readFetDocument(const QByteArray &bytes, const QString &file, const FetLimits &limits = {},
                                FetFixed fixed = FetFixed::Demands);

// The timetable in another file for the same lessons: the times and rooms that a solved FET file fixes
// (weight 100), or FET's own *_activities.xml. An activity that the book does not know is passed over.
Result<planner::Timetable> readFetTimetable(const QString &file, const FetBook &book,
                                            const FetLimits &limits = {});

} // namespace semestr
