// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/foundation/error.h"

#include <QByteArray>

namespace semestr {

// What a statement does, since the same refusal means another thing for each.
enum class PgDoes {
    Reads,
    Writes, // the outcome of a lost call is unknown
    Pushes, // and what the server refuses for no known reason is poison
};

struct PgFailure
{
    QByteArray state; // SQLSTATE
    QString message;  // the server's own words; never logged
    QString address;
    QString login;
};

// The server's refusal of a statement as docs/sync.md names it.
Error faultOfState(const PgFailure &failure, PgDoes does);
// The server's refusal of a connection: bad logins, a server that starts, no such database.
Error faultOfConnection(const PgFailure &failure);
// The connection ended during a statement.
Error faultOfLoss(const PgFailure &failure, PgDoes does);

} // namespace semestr
