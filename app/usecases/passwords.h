// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/signin.h"

namespace semestr {

// A login as it is compared: without outer spaces, NFKC, lower case.
QString normalLogin(const QString &login);

// What local_login.hash holds: version, the cost of the stretch and the verifier hashed once more, so that
// the file gives nobody a usable key. «v1 argon2id t=3 m=65536 <base64>».
QString storedVerifier(const QByteArray &verifier);
// Constant time; false for an empty or unknown form.
bool matchesVerifier(const QString &stored, const QByteArray &verifier);

// The realm of PasswordKeys::derive for the accounts of a server's database (sync_state.realm).
QByteArray realmOf(const QString &database);

// What a new password leaves in local_login; DatabaseFailed when the machine has no memory for the stretch.
Result<QString> loginHash(const QString &password, CollegeId college, const QString &login);

// Shown once and written by hand: letters and digits without 0 and o, 1 and l.
QString madePassword(IdSource &ids);

// The shortest password that the policy allows on the day; never less than 8 (N-12).
int leastPassword(const Policy &policy, QDate day);
Done checkPassword(const QString &password, const Policy &policy, QDate day);

// Overwrites a password or a key where nobody else shares its bytes.
void wipe(QString &text);
void wipe(QByteArray &bytes);
void wipe(PasswordKeys &keys);

} // namespace semestr
