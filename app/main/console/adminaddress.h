// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/serverlink.h"

namespace semestr {

// The server as its superuser reaches it: «postgresql://USER@HOST[:PORT]/DATABASE». BadAddress, also for a
// password in it: that one comes from SEMESTR_SERVER_PASSWORD, where the server asks for one.
struct AdminAddress
{
    ServerAddress address; // as people will reach it
    QString conninfo;      // of libpq

    static Result<AdminAddress> fromText(const QString &text);
};

} // namespace semestr
