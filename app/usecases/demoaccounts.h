// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/demobook.h"

#include <future>
#include <map>
#include <thread>

namespace semestr {

struct DemoLogin
{
    QString login;
    PersonId person;
    PersonName name;
    QList<RoleGrant> grants;
};

// One account for every role of requirements 0.3 that a person has; the first grants are what the account is
// for.
QList<DemoLogin> demoLogins(const DemoBook &book);

// The stretched passwords, made beside the writing, since each takes a while.
class DemoHashes
{
public:
    DemoHashes(CollegeId college, const QList<DemoLogin> &logins);
    // Waits for the login's; once for each.
    Result<QString> of(const QString &login);

private:
    std::map<QString, std::promise<Result<QString>>> m_waiting;
    std::jthread m_work; // ends before the promises go
};

} // namespace semestr
