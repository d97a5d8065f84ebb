// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/lists/listknown.h"

namespace semestr {

// By these columns, as a person reads them: «9» before «10», Russian letters in their order.
QList<KnownRow> inOrder(QList<KnownRow> rows, std::initializer_list<const char *> columns);

} // namespace semestr
