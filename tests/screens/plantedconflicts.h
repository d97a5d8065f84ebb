// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/workspace.h"

namespace semestr::screens {

// The rows of the drawing of the tray: marks and an absence of two teachers, a homework, a refusal, and one
// that has been decided. The teacher of the page is signed in.
Done plantConflicts(Workspace &workspace);

} // namespace semestr::screens
