// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/workspace.h"
#include "tests/support/gui/scriptedlink.h"
#include "ui/common/filedialogs.h"
#include "ui/common/language.h"
#include "ui/common/messages.h"
#include "ui/common/settings.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/shellcontroller.h"
#include "ui/shell/signingate.h"

#include <QTemporaryDir>
#include <functional>

namespace semestr::screens {

// One look and language; the program as it starts, with a clock that stands on Thursday 8 October 2026, 11:52
// in Perm.
class Stage
{
public:
    Stage(Shade shade, const QString &language, int typeSize = 100);

    // A file without a college, or one with a college, an administrator and a teacher (both «Осень-2026»).
    Done openEmptyFile();
    Done openCollege();
    // A page kept since September, its teacher and curator signed in.
    Done openJournal();
    Done signIn(const QString &login);
    // The small example on its own day; who is signed in has the login of a role, «teacher».
    Done openDemo(const QString &login);
    // The same page on a PC that exchanges with a server: a colleague's marks, a refusal, a decided one.
    Done openConflicts();
    // Makes the window of the asked size: 1600×900, and 1920×1080 for larger type.
    void start();
    QSize asked() const;
    // Other rooms than the standard ones; before start().
    void setRooms(const RoomFactory &rooms) { m_rooms = rooms; }

    Workspace &workspace() { return *m_workspace; }
    ShellController &shell() { return *m_shell; }
    QString filePath(const QString &name) const { return m_dir.filePath(name); }
    FileDialogs &files() { return m_files; }
    test::ScriptedLink &link() { return m_link; }
    // What has been posted and what the store still answers.
    static void settle();
    // The same until the rooms have filled from a large college.
    static void settleLong();
    QImage picture();

private:
    Done openFile(const QString &file);
    Done makeCollege();
    Done enter(const QString &login, const QString &password);

    QTemporaryDir m_dir;
    SettableClock m_clock;
    SeededIds m_ids;
    Settings m_settings;
    Language m_language;
    ThemeProvider m_themes;
    Messages m_messages;
    FileDialogs m_files;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<SignInGate> m_gate;
    QList<DemoAccount> m_demo;
    test::ScriptedLink m_link{LinkState::Phase::NoServer};
    test::ScriptedJoin m_join;
    RoomFactory m_rooms;
    std::unique_ptr<ShellController> m_shell;
};

// One picture: brings the stage into the state that is to be seen.
struct Screen
{
    QString name;
    std::function<Done(Stage &)> show;
};

// Add further screens here.
QList<Screen> catalogue();

} // namespace semestr::screens
