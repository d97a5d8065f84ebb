// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace semestr {

// The short code of a page's content, «7K3F-21QD»: the first 40 bits of SHA-256 of the text's UTF-8 bytes in
// the alphabet 0–9 A–Z without I, L, O, U. The same content gives the same code at any time on any printer
// (M-07).
QString pageCode(const QString &content);

} // namespace semestr
