// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/main/console/call.h"

namespace semestr {

// «timetable explain»: why a FET file has no timetable.
CommandInfo explainCommand();

} // namespace semestr
