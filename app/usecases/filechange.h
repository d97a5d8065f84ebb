// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/democollege.h"
#include "app/usecases/workspace.h"

namespace semestr {

// Another file in the place of the open one: the example college, or what a join has made. Making it happens
// beside the file; the moves want it closed.

// Makes the example beside `file`. Blocks; for any thread. Cancelled by the progress, which may be absent.
Done makeDemoBeside(const QString &file, const SharedProgress &progress = {});
// Where a person's file is made while an empty one is still open.
QString joinedBeside(const QString &file);
// Puts it in the place of `file`, which holds no college. FileUnwritable.
Done putJoined(const QString &file);
// Puts the example in the place of `file`, which holds no college. FileUnwritable.
Done putDemo(const QString &file);
// Gives `file` another name in its folder, so that nothing is lost, and answers that name. FileUnwritable.
Result<QString> setDemoAside(const QString &file);
// Logins and passwords with which the example opens.
Later<QList<DemoAccount>> demoAccounts(Workspace &workspace);

} // namespace semestr
