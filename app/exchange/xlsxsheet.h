// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/people/studentlist.h"
#include "app/exchange/xlsxbook.h"

namespace semestr {

// The rows of one sheet that hold anything, with their numbers; cells as texts.
Result<QList<RawTable::Row>> readSheet(const QByteArray &xml, const XlsxBook &book,
                                       const XlsxBook::Sheet &sheet, const TableLimits &limits);

} // namespace semestr
