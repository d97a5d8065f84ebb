// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/workspace.h"

namespace semestr::screens {

// Fills an empty file with a group of 24 and a page kept day by day since 8 September, up to Thursday 8
// October 2026, 11:52 in Perm: marks, absences, comments, two works on one day, namesakes, one who came and
// one who left. Everything goes through the use cases, at the clock of its day. Ends signed out.
Done makeJournalCollege(Workspace &workspace, SettableClock &clock, const QString &password);

} // namespace semestr::screens
