// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace semestr {

// The PostgreSQL role of a login: «u_» and 26 letters and digits made of the database's name and the login,
// so that the cluster's catalogue, which every role may read, names nobody (docs/adr/0006).
QString serverRole(const QString &database, const QString &login);

// The realm of PasswordKeys::derive for accounts of that database.
QByteArray serverRealm(const QString &database);

} // namespace semestr
