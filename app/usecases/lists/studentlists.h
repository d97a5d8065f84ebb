// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/listimport.h"

namespace semestr {

// Students, whom StudentImport judges and writes, in the words of all lists.
ListVerdict listVerdict(const RowVerdict &row);
ListPreview listPreview(const ImportPreview &preview);
ListOutcome listOutcome(const ImportOutcome &outcome);
// Those of a group: who has left has no place in a list that import reads.
QList<QHash<QString, QString>> studentValues(const QList<KnownStudent> &students);

} // namespace semestr
