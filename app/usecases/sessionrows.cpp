// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usecases/sessionrows.h"

namespace semestr {

namespace {

Result<PersonName> readName(Connection &connection, PersonId person, QDate day)
{
    SEMESTR_LET(read, connection.query("accounts/read_person_name"));
    SEMESTR_TRY(read.bind("person", person).bind("day", day).run());
    return read.next() ? PersonName{read.text(0), read.text(1), read.text(2)} : PersonName();
}

Result<QList<RoleGrant>> readGrants(Connection &connection, PersonId person, QDate day)
{
    SEMESTR_LET(list, connection.query("accounts/list_grants"));
    SEMESTR_TRY(list.bind("person", person).bind("day", day).bind("until", day).run());
    QList<RoleGrant> grants;
    while (list.next())
        grants.append({list.text(0), list.text(1), list.bytes(2), {list.day(3), list.day(4)}});
    return grants;
}

} // namespace

Result<Session> readSession(Connection &connection, Session known, QDate day)
{
    SEMESTR_LET(name, readName(connection, known.person, day));
    SEMESTR_LET(grants, readGrants(connection, known.person, day));
    known.name = name;
    known.grants = grants;
    return known;
}

} // namespace semestr
