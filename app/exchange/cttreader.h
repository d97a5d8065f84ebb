// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/cttbook.h"
#include "app/foundation/result.h"

namespace semestr {

// Reads an instance of ITC-2007's third track. Errors: FileUnreadable, FileTooLarge, FileLimit, FileFormat,
// FileDamaged (row: the lists are cut off), UnknownName, BadElement (line). Thread: any; blocks for the time
// of reading.
Result<CttBook> readCtt(const QString &file, const CttLimits &limits = {});
// The same for bytes that are in memory; `file` is only their name.
Result<CttBook> readCttDocument(const QByteArray &bytes, const QString &file, const CttLimits &limits = {});

} // namespace semestr
