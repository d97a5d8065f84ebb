// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sync/fakereplica.h"
#include "tests/support/sync/serverview.h"

namespace semestr::test {

// A broken promise of the exchange: its letter and where.
//   a  what a replica takes for acknowledged is in the server's log
//   b  numbers under a device have no gap and none comes twice
//   c  a replica is the server's rows of its buckets with the own unsettled changes on top
//   d  every value that a person wrote is in force, in the history, in a conflict, refused or waiting
//   e  the chains of files, devices and batches hold
//   f  a queue drains within a few rounds once nothing fails any more
//   g  replicas with the same bucket hold the same rows of it
struct Broken
{
    char letter;
    QString where;
};

QList<Broken> checkAcknowledged(const ServerPicture &server, const ReplicaPicture &replica);
QList<Broken> checkNumbers(const ServerPicture &server);
QList<Broken> checkReplica(const ServerPicture &server, const ReplicaPicture &replica, AccountId account);
QList<Broken> checkTraces(const ServerPicture &server, const QList<Written> &written);
// Nobody's value was overwritten without a word: an applied change began at the value that was in force.
QList<Broken> checkHistory(const ServerPicture &server);
QList<Broken> checkServerChain(const ServerPicture &server);
QList<Broken> checkDeviceChain(const ServerPicture &server, const ReplicaPicture &replica);
QList<Broken> checkEqual(const ServerPicture &server, const ReplicaPicture &one, AccountId oneAccount,
                         const ReplicaPicture &two, AccountId twoAccount);

} // namespace semestr::test
