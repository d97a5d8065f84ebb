// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/fetbook.h"

namespace semestr {

// What the file demands and the timetable does not look at; said before the work, on standard error.
void sayUnsupported(const FetBook &book);

} // namespace semestr
