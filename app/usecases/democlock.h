// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/workspace.h"

namespace semestr {

// A demo or practice college has its own fixed today (decisions, 24), stored in the college's row: every
// start of the program begins at that moment: the roof gives the workspace a ShiftedClock and sets it by
// CollegeFacts::demoNow, or by demoNow() where the file is not open yet.

// Milliseconds of the stored moment; 0 when the file is an ordinary one, or is no college that we can read.
Result<qint64> demoNow(const QString &file);
// 11:52 of the day, in the middle of the third pair.
qint64 demoMoment(QDate day, const CollegeTime &time);
// The moment as it is stored; 0 for no or no readable text.
qint64 demoMoment(const QString &stored, const CollegeTime &time);
Done setDemoNow(Workspace &workspace, QDate day);
// The same inside a transaction of one's own.
Done writeDemoNow(Transaction &t, QDate day);

} // namespace semestr
