// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/connection.h"

namespace semestr {

struct ChainReport
{
    qint64 changes = 0;  // entries read, all of them if the chain holds
    qint64 brokenAt = 0; // the first op_no that is missing, forged or out of its place; 0 = the chain holds
    qint64 erased = 0;   // entries whose personal data were removed; they keep their digest and the chain
};

// Seals every entry of the log again from number 1 and compares. Numbers have no gaps. What nobody can see in
// the chain alone (the newest entries cut off) shows in the replay. Thread: the store's.
Result<ChainReport> verifyChain(Connection &connection);

} // namespace semestr
