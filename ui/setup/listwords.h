// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/lists/listkinds.h"
#include "ui/common/icons.h"

namespace semestr {

IconName listIcon(ListKind kind);
// What to do next; `mayImport` when the person may bring a list in.
QString listEmptyWords(ListKind kind, bool mayImport);

} // namespace semestr
