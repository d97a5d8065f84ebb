// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/democollege.h"
#include "ui/shell/gate.h"
#include "ui/shell/idlewatch.h"
#include "ui/shell/layoutkeys.h"
#include "ui/shell/room.h"

#include <QHash>
#include <QObject>

namespace semestr {

class ActionRegistry;
class Language;
class LockScreen;
class MainWindow;
class SchoolYear;
class ShellActions;

// All that the shell is made of; everything outlives the controller.
struct ShellParts
{
    Workspace &workspace;
    Gate &gate;
    Settings &settings;
    ThemeProvider &themes;
    Language &language;
    Messages &messages;
    FileDialogs &files;
    RoomFactory rooms;
    FirstRunFactory firstRun;
    // What the search finds besides rooms and commands.
    SearchFactory search{};
    // The example's logins; empty in a file of one's own.
    QList<DemoAccount> demo{};
    // Makes the example beside the open file, off the window's thread; absent where it cannot be wanted.
    std::function<Later<bool>()> makeDemo{};
};

// What is to lie in the file after it was closed.
enum class Reopen { Demo, Own };

// Leads from an opened file to the rooms: first run, sign-in, rooms, lock, another person. Thread: the
// window's.
class ShellController final : public QObject
{
    Q_OBJECT

public:
    explicit ShellController(const ShellParts &parts, QObject *parent = nullptr);
    ~ShellController() override;

    // Makes the window and shows it with what is due.
    void start();
    MainWindow &window() { return *m_window; }
    ActionRegistry &actions() { return *m_actions; }
    IdleWatch &idleWatch() { return m_idle; }
    LockScreen &lockScreen() { return *m_lock; }
    void lock();
    // Makes the example and asks to be opened again with it.
    void beginDemo();

Q_SIGNALS:
    // The roof closes everything, changes the file and begins anew.
    void reopenWanted(semestr::Reopen what);
    // The rooms of a signed-in person stand.
    void entered();

private Q_SLOTS:
    void say(const QString &text);

private:
    void makeWindow();
    void connectActions();
    void showDue();
    void showFirstRun();
    void showSignIn();
    void askOwnCollege();
    void goOn();
    void enter();
    void openRoom(const QString &code);
    void leave();
    void refreshContext();
    void refreshPerson();
    void refreshSearch();
    void applyTheme();
    void setLanguage(const QString &code);
    void updateLocked(bool locked);
    void showAbout();
    RoomContext roomContext();

    ShellParts m_parts;
    std::unique_ptr<SchoolYear> m_year;
    // Before the window, which shows them.
    std::unique_ptr<ActionRegistry> m_actions;
    std::unique_ptr<MainWindow> m_window;
    LockScreen *m_lock = nullptr; // the window's child
    LayoutKeys m_keys;
    IdleWatch m_idle;
    QList<Room> m_rooms;
    QHash<QString, QWidget *> m_pages;
};

} // namespace semestr
