// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/people/studentlist.h"
#include "app/exchange/tablelimits.h"
#include "app/foundation/result.h"

namespace semestr {

// Reads a table of texts from an xlsx or a csv file (B-22, M-10); what it is is decided by the content, not
// the name. The heading row is the first of the first 20 that holds a heading which guessColumns() knows,
// else the first that is not empty. Empty rows are left out; rows keep the file's numbers. Dates come as
// dd.mm.yyyy, numbers as they were typed, cells with an error as «#REF!», a formula that was never computed
// as «#EMPTY! C7». Errors: FileUnreadable, FileEmpty, FileTooLarge, FileLimit, FileFormat, FileDamaged,
// FileOldFormat, FileProtected, FileEncoding, NotFound (the sheet). Thread: any; blocks for the time of
// reading.
Result<RawTable> readTable(const QString &file, const QString &sheet = {}, const TableLimits &limits = {});
// The visible sheets in their order; empty for csv.
Result<QStringList> sheetNames(const QString &file, const TableLimits &limits = {});
// The same for the bytes of a file that is already in memory; `file` is only its name, for errors.
Result<RawTable> readTableBytes(const QByteArray &bytes, const QString &file, const QString &sheet = {},
                                const TableLimits &limits = {});

// «A», «Z», «AA»; column counts from 0.
QString columnLetters(int column);

} // namespace semestr
