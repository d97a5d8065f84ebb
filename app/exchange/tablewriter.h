// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/people/studentlist.h"
#include "app/foundation/result.h"

namespace semestr {

enum class TableFormat { Xlsx, Csv /*UTF-8 with BOM, «;»*/, Csv1251 };

struct TableStyle
{
    QList<double> widths; // of columns in characters; those left out fit their texts
    qint64 createdMs = 0; // the moment that xlsx names as its creation, ms UTC
};

// Writes headings and rows; every cell is a text, a formula's too. xlsx: bold frozen heading, widths.
// csv: a text that a spreadsheet would compute (=, @, and + or - before a letter) gets an apostrophe before
// it. The file appears whole or not at all. Errors: FileUnwritable, DiskFull; FileLimit with row and column
// for a text over 32,767 characters; FileEncoding with row, column and value for a character that 1251 lacks.
Done writeTable(const QString &file, const RawTable &table, TableFormat format, const TableStyle &style = {});
// By the file's ending: csv or xlsx.
TableFormat formatOf(const QString &file);

} // namespace semestr
