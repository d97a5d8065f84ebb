// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/exchangeworker.h"

namespace semestr {

// The exchange of an opened file with the college's PostgreSQL, in a thread of its own. Goes before the
// workspace goes. Nothing is exchanged before connectTo or connectWith.
std::unique_ptr<ServerLink> makeServerLink(Workspace &workspace, LinkOptions options = {});

// Makes the file of a person on a new PC; one join at a time. Destroying it cancels a join and leaves no
// file.
struct JoinOptions
{
    StoreOptions store; // clock and ids; must outlive the join
    SyncOptions sync = {};
    RemoteMaker remote = {}; // empty: PgRemote
};
std::unique_ptr<ServerJoin> makeServerJoin(JoinOptions options);

} // namespace semestr
