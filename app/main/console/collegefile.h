// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/main/console/call.h"
#include "app/usecases/workspace.h"

namespace semestr {

// The college's file as one command needs it: opened, with the right clock, and with the person signed in.
class CollegeFile
{
public:
    enum class Access {
        Read,   // only looks: while the window is open, a read-only store serves
        Write,  // DatabaseBusy while the window is open
        Create, // the file may be absent
    };
    // FileUnreadable when the file is absent; the errors of sign-in when the call says who acts.
    static Result<std::unique_ptr<CollegeFile>> open(const Call &call, Access access);

    Workspace &workspace() { return *m_workspace; }
    // The window holds the file: nothing can be written.
    bool isReadOnly() const { return m_workspace->store().isReadOnly(); }
    IdSource &ids() { return m_ids; }

private:
    Done openFile(const Call &call, Access access);
    Done signIn(const Call &call);
    const Clock &clock() const { return m_shifted ? static_cast<const Clock &>(*m_shifted) : m_system; }

    SystemClock m_system;
    std::unique_ptr<ShiftedClock> m_shifted; // of a demo college with its own today
    SystemIds m_ids{m_system};
    std::unique_ptr<Workspace> m_workspace;
};

// The password of SEMESTR_PASSWORD, else asked for; NotSignedIn when there is nobody to ask.
Result<QString> askPassword(const QString &login);

} // namespace semestr
