// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/main/console/call.h"

namespace semestr {

// The families of commands; each file brings its own.
QList<CommandInfo> setupCommands();
QList<CommandInfo> journalCommands();
QList<CommandInfo> checkCommands();
QList<CommandInfo> historyCommands();
QList<CommandInfo> listCommands();
QList<CommandInfo> reportCommands();
QList<CommandInfo> fileCommands();
QList<CommandInfo> serverCommands();
QList<CommandInfo> syncCommands();
QList<CommandInfo> conflictCommands();
QList<CommandInfo> timetableCommands();

} // namespace semestr
