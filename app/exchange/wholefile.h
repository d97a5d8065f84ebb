// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/foundation/result.h"

#include <QByteArray>

namespace semestr {

// Writes a file that appears whole or not at all. Errors: FileUnwritable, DiskFull.
Done saveWhole(const QString &file, const QByteArray &bytes);

} // namespace semestr
