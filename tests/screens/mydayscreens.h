// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/screens/stage.h"

namespace semestr::screens {

// «My day» of each role over the answers of the drawing.
QList<Screen> myDayScreens();

} // namespace semestr::screens
