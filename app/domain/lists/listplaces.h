// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/lists/listknown.h"

namespace semestr {

// The number that a subgroup's words hold: «1», «1-я подгруппа», «п/г 2»; 0 = none.
int subgroupNumber(const QString &written);
// Whether the words mean the discipline: its title, its code, or both.
bool meansDiscipline(const QString &written, const QString &title, const QString &code);

} // namespace semestr
