// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/lists/listkinds.h"

namespace semestr {

// Null when the kind has no such column.
const ListColumn *listColumn(ListKind kind, const QString &code);
// «Кабинет» of the code «cabinet»; empty when there is none.
QString choiceWord(const ListColumn &column, const QString &code);
// The code of a word in any of its spellings; empty when it is none of them.
QString choiceCode(const ListColumn &column, const QString &word);
// The codes of students' columns are those of StudentColumn.
StudentColumns studentColumnsOf(const ListMap &map);
QString studentColumnCode(StudentColumn column);

} // namespace semestr
