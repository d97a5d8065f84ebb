// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/screens/stage.h"

namespace semestr::screens {

// The rooms as the people of the small example see them, with the real use cases behind.
QList<Screen> demoScreens();

} // namespace semestr::screens
