// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace semestr {

// Registers the fonts that travel inside the program (PT Sans, PT Sans Narrow, each regular and bold), so
// that every machine shows the same type. Answers the families; empty under a platform that takes no
// application fonts. Called once, after the QApplication was made.
QStringList loadFonts();

} // namespace semestr
