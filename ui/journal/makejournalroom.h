// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/journal/journalroom.h"

namespace semestr {

// The room on the use cases of an opened college; it reads its pages again whenever another person signs in
// or another term is chosen.
// Both arguments must outlive the room; the caller owns it.
JournalRoom *makeJournalRoom(Workspace &workspace, ThemeProvider &themes, QWidget *parent = nullptr);

} // namespace semestr
