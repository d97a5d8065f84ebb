// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/lists/listkinds.h"
#include "app/exchange/tablelimits.h"
#include "app/foundation/result.h"

namespace semestr {

// Reads a table of texts from an xlsx or a csv file (B-22, M-10); what it is is decided by the content, not
// the name. The heading row is, of the first 20, the one that holds most headings of the kind (of any kind
// when none is named), else the first that is not empty; the lines over it are kept apart. Empty rows are
// left out; rows keep the file's numbers. Dates come as dd.mm.yyyy, numbers as they were typed, cells with an
// error as «#REF!», a formula that was never computed as «#EMPTY! C7». Errors: FileUnreadable, FileEmpty,
// FileTooLarge, FileLimit, FileFormat, FileDamaged, FileOldFormat, FileProtected, FileEncoding, NotFound (the
// sheet). Thread: any; blocks for the time of reading.
Result<RawTable> readTable(const QString &file, const QString &sheet = {}, const TableLimits &limits = {},
                           std::optional<ListKind> kind = {});
// The visible sheets in their order; empty for csv.
Result<QStringList> sheetNames(const QString &file, const TableLimits &limits = {});
// The same for the bytes of a file that is already in memory; `file` is only its name, for errors.
Result<RawTable> readTableBytes(const QByteArray &bytes, const QString &file, const QString &sheet = {},
                                const TableLimits &limits = {}, std::optional<ListKind> kind = {});

// «A», «Z», «AA»; column counts from 0.
QString columnLetters(int column);

} // namespace semestr
