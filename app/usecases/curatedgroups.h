// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/workspace.h"

namespace semestr {

// The titles of the groups that the signed-in person is curator of today, in the order of the grants.
Later<QStringList> curatedGroups(Workspace &workspace);

} // namespace semestr
