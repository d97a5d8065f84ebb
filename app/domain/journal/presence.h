// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/journal/page.h"

namespace semestr {

// The stable codes of attendance.status; the letters are the college's (absence.symbol) and never stored.
QString presenceCode(Presence presence);
// Reads the letters of older peers as well; an unknown word is an absence, so that none is hidden.
Presence presenceOf(const QString &code);

} // namespace semestr
