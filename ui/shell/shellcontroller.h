// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/foundation/progress.h"
#include "app/usecases/conflicttray.h"
#include "app/usecases/democollege.h"
#include "app/usecases/serverlink.h"
#include "ui/shell/gate.h"
#include "ui/shell/idlewatch.h"
#include "ui/shell/layoutkeys.h"
#include "ui/shell/room.h"

#include <QHash>
#include <QObject>
#include <QPointer>

namespace semestr {

class ActionRegistry;
class HelpPanel;
class Language;
class LockScreen;
class MainWindow;
class SchoolYear;
class Search;
struct SearchHit;
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
    // What the search goes to besides rooms and commands.
    FoundGoer search{};
    // The example's logins; empty in a file of one's own.
    QList<DemoAccount> demo{};
    // Makes the example beside the open file, off the window's thread; absent where it cannot be wanted. A
    // progress without a total is a bar that only moves.
    std::function<Later<bool>(const SharedProgress &)> makeDemo{};
    // The exchange; without it, or while its phase is NoServer, nothing of a server is shown.
    ServerLink *link = nullptr;
    // Joins a college with a server in the first run; absent where it cannot be wanted.
    ServerJoin *join = nullptr;
    QString joinFile{};   // where the person's file is to be made
    QString deviceName{}; // this PC, as the administrator will see it
};

// What is to lie in the file after it was closed.
enum class Reopen { Demo, Own, Joined /*the file at ShellParts::joinFile takes the place*/ };

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
    HelpPanel &help(); // made when it is first wanted
    void lock();
    // Makes the example and asks to be opened again with it.
    void beginDemo();
    // Asks for the address and the account of a college that has a server.
    void beginJoin();

Q_SIGNALS:
    // The roof closes everything, changes the file and begins anew.
    void reopenWanted(semestr::Reopen what);
    // The rooms of a signed-in person stand.
    void entered();

private Q_SLOTS:
    void say(const QString &text);

private:
    // shellcontroller.cpp: the window, who is in it, the lock
    void makeWindow();
    void connectActions();
    void connectWindow();
    void showDue();
    void enter();
    void leave();
    void updateLocked(bool locked);
    void refreshPerson();
    void showPerson(const QStringList &groups);
    // shellstart.cpp: what stands before the rooms
    void showFirstRun();
    void showSignIn();
    void askOwnCollege();
    void goOn();
    // shellrooms.cpp: the rooms of the person
    void collectRooms();
    void refreshRooms();
    void openRoom(const QString &code);
    QWidget *makePage(const QString &code);
    bool hasRoom(const QString &code) const;
    void goHome();
    void returnTo(QWidget *page);
    void chooseRoom(int number);
    void rereadPage(QWidget *page);
    void remakePages();
    bool isInRooms() const;
    RoomContext roomContext();
    // shellview.cpp: type, look, language
    void connectLook();
    void checkLook();
    void applyLook();
    void changeType(int step);
    void setTypeSize(int percent);
    void setLanguage(const QString &code);
    void showSettings();
    void showAbout();
    // shellcontext.cpp: year, term and search
    void connectContext();
    void refreshContext();
    void refreshTerms();
    void chooseTerm(const TermChoice &term);
    void find(const QString &words);
    QList<SearchHit> ownHits(const QString &words);
    // shelllink.cpp: the exchange
    bool hasServer() const;
    void connectHelp();
    void connectWords();
    void takeWords();
    void connectLink();
    void takeRows();
    void showLink();
    void readTray();

    ShellParts m_parts;
    std::unique_ptr<SchoolYear> m_year;
    std::unique_ptr<Search> m_search;
    int m_asked = 0; // the search's questions; an answer to an older one is not shown
    ConflictTray m_tray;
    ConflictCounts m_waiting;
    LinkState m_link; // as it was told last
    // Before the window, which shows them.
    std::unique_ptr<ActionRegistry> m_actions;
    std::unique_ptr<MainWindow> m_window;
    LockScreen *m_lock = nullptr; // the window's child
    QPointer<HelpPanel> m_help;   // the window's child; null until it is wanted
    LayoutKeys m_keys;
    IdleWatch m_idle;
    QList<Room> m_rooms;
    QHash<QString, QWidget *> m_pages;
    QString m_front;                       // the page in front; a room's code or «settings»
    std::pair<QString, QVariant> m_return; // where the person was before all was made anew
    bool m_remakeDue = false;
};

} // namespace semestr
