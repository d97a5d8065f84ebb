// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/store.h"
#include "app/sync/remote.h"

namespace semestr {

struct SyncOptions
{
    QString deviceName = {};
    QString platform = {};
    int batchOps = 500;          // at most in one push; a local transaction is never split unless larger
    int batchBytes = 512 * 1024; // of the operations' JSON
    int pullRows = 2000;         // of one page
    int snapshotRows = 5000;
    bool acceptMassChange = false; // a person has looked at what would vanish and agreed
    // Mutants of the tests; the program never sets them.
    bool mutantNoOverlay = false;      // rows from the server overwrite what is not acknowledged yet
    bool mutantTrustOwnMemory = false; // pushes from our own mark instead of the server's last_op
};

// What one round did.
struct RoundReport
{
    int pushed = 0;    // operations acknowledged
    int pulled = 0;    // rows received and applied
    int conflicts = 0; // among the pushed
    int refused = 0;
    int waiting = 0;
    int bucketsGained = 0;
    int bucketsLost = 0;
    bool newDevice = false; // the device was forked and registered anew
    bool reset = false;     // the server's history was another one; everything was read again
    bool mustChangePassword = false;
};

// How far the exchange is, from the file alone.
struct SyncFacts
{
    qint64 unsent = 0;    // operations that the server has not acknowledged
    qint64 conflicts = 0; // open conflicts that this replica holds
    qint64 refused = 0;   // open refusals and waiting operations of this replica
    qint64 cursor = 0;
    qint64 lastContactAt = 0;
    qint64 leaseUntil = 0;
};

// One replica's side of the exchange: hello, push, scope, snapshots, pull. Holds no state of its own:
// whatever it knows lies in the file, so a kill at any point is resumed by the next round. No clock but the
// given one, no threads, no timers: the schedule calls round(). Thread: the exchange's; it waits for the
// store's thread.
class SyncClient
{
public:
    SyncClient(Store &store, Remote &remote, SyncOptions options = {});

    // One whole exchange. An error leaves the replica consistent and everything unsent still unsent.
    // MassChange when a pull would remove more than a person is likely to mean: a copy of the file was kept.
    // LoginOfAnother when the server's account is not the one this file belongs to; WrongCollege.
    Result<RoundReport> round();
    Result<SyncFacts> facts();

private:
    Store &m_store;
    Remote &m_remote;
    SyncOptions m_options;
};

} // namespace semestr
