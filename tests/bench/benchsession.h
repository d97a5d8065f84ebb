// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/sessionrows.h"

namespace semestr::bench {

// The session of a login without its password, whose stretching is slow on purpose; null when there is none.
inline Result<Session> sessionOf(Connection &connection, const QString &login, QDate day)
{
    SEMESTR_LET(found, connection.ask(QStringLiteral("SELECT id, person_id, login FROM account")));
    Session known;
    while (found.next()) {
        if (found.text(2) != login)
            continue;
        known.account = found.id<AccountId>(0);
        known.person = found.id<PersonId>(1);
        known.login = login;
    }
    return readSession(connection, known, day);
}

} // namespace semestr::bench
