// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/standardrooms.h"

namespace semestr {

QList<Room> standardRooms()
{
    return {};
}

FirstRunFactory standardFirstRun()
{
    return {};
}

} // namespace semestr
