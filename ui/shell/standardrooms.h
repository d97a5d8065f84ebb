// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/room.h"

namespace semestr {

// The rooms that stand, in the order of the day.
QList<Room> standardRooms();
FirstRunFactory standardFirstRun();
// Where groups, people and pages lead.
FoundGoer standardSearch();

} // namespace semestr
