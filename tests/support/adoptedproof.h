// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/adoptedcollege.h"

namespace semestr::test {

// What is wrong after a round in which nothing was left to do, in one line; empty when all holds.
// Every entry of the file's log is the server's, byte for byte sealed alike, and the chains of both fit.
Result<QString> logFaults(JoinedPc &pc, const AdoptedCollege &college);
// The file's rows are the rows that the server shows to the person, no fewer and no more.
Result<QString> scopeFaults(JoinedPc &pc);

} // namespace semestr::test
