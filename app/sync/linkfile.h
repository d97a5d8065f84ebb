// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/store.h"
#include "app/usecases/passwords.h"
#include "app/usecases/serverlink.h"

namespace semestr {

// What a file knows of its server, for the link alone.
struct LinkFile
{
    QString address; // as ServerAddress::text; empty = a file without a server
    QString realm;   // ServerAddress::realm: the database
    QString login;
    qint64 lastContactAt = 0;
    AccountId account; // null in a file that several accounts share
    DeviceId device;
    CollegeId college;
    QString localHash; // of local_login
};

struct LinkCounts
{
    qint64 unsent = 0;
    qint64 newestUnsent = 0; // its number
    qint64 conflicts = 0;
    qint64 refused = 0;
    qint64 lastContactAt = 0;
    qint64 leaseUntil = 0;
};

// What the file's login and a typed password make; DatabaseFailed when the machine has no memory for the
// stretch. Slow, any thread.
Result<PasswordKeys> keysOf(const LinkFile &file, const QString &password);

// Thread: any but the store's; each waits for it.
Result<LinkFile> readLinkFile(Store &store);
Result<LinkCounts> countLink(Store &store);
Done writeLocalLogin(Store &store, const LinkFile &file, AccountId account, const QString &hash);
// A new file of one person: whose it is, where its server is, how it is opened.
Done writeLinkFile(Store &store, const LinkFile &file, const QUuid &epoch);

} // namespace semestr
