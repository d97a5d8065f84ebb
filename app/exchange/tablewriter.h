// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/people/studentlist.h"
#include "app/foundation/result.h"

#include <QVariant>

namespace semestr {

enum class TableFormat { Xlsx, Csv /*UTF-8 with BOM, «;»*/, Csv1251 };

struct TableStyle
{
    QList<double> widths; // of columns in characters; those left out fit their texts
    qint64 createdMs = 0; // the moment that xlsx names as its creation, ms UTC
    // By row and column what the cell is beside its text: a number or a day; an invalid value = a text.
    // xlsx alone has them, with the decimals of the text; an empty text stays an empty cell.
    QList<QList<QVariant>> values{};
};

// Writes headings and rows; a cell without a value of its own is a text, a formula's too. xlsx: bold frozen
// heading, widths.
// csv: a text that a spreadsheet would compute (=, @, and + or - before a letter) gets an apostrophe before
// it. The file appears whole or not at all. Errors: FileUnwritable, DiskFull; FileLimit with row and column
// for a text over 32,767 characters; FileEncoding with row, column and value for a character that 1251 lacks.
Done writeTable(const QString &file, const RawTable &table, TableFormat format, const TableStyle &style = {});
// By the file's ending: csv or xlsx.
TableFormat formatOf(const QString &file);

} // namespace semestr
