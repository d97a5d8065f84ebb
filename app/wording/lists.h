// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/lists/listkinds.h"

#include <QString>

namespace semestr {

// What becomes of a row of a list and why: «rejected: there is no such group: ИСП-99».
QString listSentence(const ListVerdict &verdict, ListKind kind);
// «Staff»
QString listName(ListKind kind);
// The column as files call it: «Вместимость»; the code itself when there is no such column.
QString listColumnTitle(ListKind kind, const QString &code);

} // namespace semestr
