// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/fetbook.h"
#include "app/foundation/result.h"

namespace semestr {

// What the commands of the family «timetable» share.

// Sums of hundredths without the dust of their addition.
double cleanSoft(double soft);
// What the file demands and the timetable does not look at; said before the work, on standard error.
void sayUnsupported(const FetBook &book);
// A search of a minute is not begun for a file that cannot be written. Errors: FileUnwritable.
Done checkTarget(const QString &file);

} // namespace semestr
