// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/serverlink.h"
#include "app/usecases/signin.h"
#include "ui/shell/gate.h"

namespace semestr {

class SignInGate final : public Gate
{
public:
    // With a link, which outlives the gate, the password that opened the file is offered to the server as
    // well.
    explicit SignInGate(Workspace &workspace, ServerLink *link = nullptr) : m_signIn(workspace)
    {
        m_signIn.setServer(link);
    }
    Later<Session> signIn(const QString &login, const QString &password) override
    {
        return m_signIn.signIn(login, password);
    }
    Later<bool> mustChangePassword() override { return m_signIn.mustChangePassword(); }
    Later<bool> changePassword(const QString &oldPassword, const QString &newPassword) override
    {
        return m_signIn.changePassword(oldPassword, newPassword);
    }
    Later<bool> unlock(const QString &password) override { return m_signIn.unlock(password); }
    Done signOut() override { return m_signIn.signOut(); }

private:
    SignIn m_signIn;
};

} // namespace semestr
