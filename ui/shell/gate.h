// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/workspace.h"

namespace semestr {

// What the window asks of sign-in. A seam: the program gives SignInGate, tests give a gate without
// stretching. Thread: the window's alone.
class Gate
{
public:
    virtual ~Gate() = default;
    // WrongPassword, SignInWait, AccountBlocked.
    virtual Later<Session> signIn(const QString &login, const QString &password) = 0;
    virtual Later<bool> mustChangePassword() = 0;
    // PasswordTooShort, WrongPassword.
    virtual Later<bool> changePassword(const QString &oldPassword, const QString &newPassword) = 0;
    virtual Later<bool> unlock(const QString &password) = 0;
    virtual Done signOut() = 0;
};

} // namespace semestr
