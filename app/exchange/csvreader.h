// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/people/studentlist.h"
#include "app/exchange/tablelimits.h"
#include "app/foundation/result.h"

namespace semestr {

// Text of a csv file: strict UTF-8 with or without BOM, else Windows-1251. FileEncoding when it is neither.
Result<QString> decodeCsv(const QByteArray &bytes);
// The separator of the first lines, outside quotes: ; or tab or comma.
QChar guessSeparator(const QString &text);
// Every record with its number from 1; quotes may hold separators, line ends and doubled quotes.
Result<QList<RawTable::Row>> parseCsv(const QString &text, const TableLimits &limits);

} // namespace semestr
