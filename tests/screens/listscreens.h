// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/screens/stage.h"

namespace semestr::screens {

// The room of lists: a list of rooms, a file that is being judged, the history of imports.
QList<Screen> listScreens();

} // namespace semestr::screens
