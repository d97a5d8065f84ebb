// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/main/console/call.h"

namespace semestr {

// «timetable repair»; `input` is the option that all commands of the family share.
CommandInfo repairCommand(const OptionInfo &input);

} // namespace semestr
