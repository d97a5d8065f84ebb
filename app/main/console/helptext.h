// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/main/console/call.h"

namespace semestr {

// The help of the level that was asked for: all commands, one family («import»), one command.
QString helpText(const Call &call, const QList<CommandInfo> &commands);

} // namespace semestr
