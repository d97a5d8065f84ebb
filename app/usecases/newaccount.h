// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/collegesetup.h"
#include "app/usecases/setuprows.h"

namespace semestr {

// A new account with everything that its transaction needs.
struct AccountPlan
{
    CollegeId college;
    QDate today;
    PersonId newPerson; // used when nobody of that name waits for an account
    PersonName name;
    QStringList roles;
    GroupId curatorOf;
    QList<QUuid> grantIds; // one per role
    AccountRow row;
    QString password;
};

// Checks the fields, the password and the right to create accounts.
Result<AccountPlan> planAccount(const NewAccount &account, Workspace &workspace);

// Duplicate for a taken login. A person has exactly one account: an employee or student of that name
// who has none gets it; Ambiguous when several fit; a student must be known already.
Result<AccountId> writeAccountPlan(Transaction &t, AccountPlan &plan);

} // namespace semestr
