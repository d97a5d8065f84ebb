// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <optional>

namespace semestr {

// Windows-1251 by a table of our own: Qt has it only where it was built with ICU.

// Nothing when a byte stands for no character (0x98).
std::optional<QString> fromWindows1251(QByteArrayView bytes);
// Nothing when a character is not in the set; `bad` gets its place.
std::optional<QByteArray> toWindows1251(QStringView text, qsizetype *bad = nullptr);

} // namespace semestr
