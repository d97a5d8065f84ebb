// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/foundation/result.h"

#include <QFont>

namespace semestr {

// PT Sans regular and bold travel inside the program, so that a form looks the same on every machine.
// Registers them once; needs a QGuiApplication. BadData when the program was built without them. Thread: the
// window's.
Done loadFormFonts();

// The family's name as registered: «PT Sans».
QString formFontFamily();

// A font of the forms without hinting, so that its advances do not depend on the device.
QFont formFont(double points, bool bold);

} // namespace semestr
