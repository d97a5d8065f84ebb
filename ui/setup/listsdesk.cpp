// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/listsdesk.h"

#include "app/exchange/tablereader.h"

namespace semestr {

// A workbook whose first sheet is empty still offers the others.
Result<ReadList> readList(ListKind kind, const QString &file, const QString &sheet)
{
    SEMESTR_LET(sheets, sheetNames(file));
    const Result<RawTable> table = readTable(file, sheet, {}, kind);
    if (table)
        return ReadList{*table, sheets, {}};
    if (sheets.size() < 2)
        return fail(table.error());
    return ReadList{{}, sheets, table.error()};
}

} // namespace semestr
