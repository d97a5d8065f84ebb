// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shellcontroller.h"

#include "app/usecases/curatedgroups.h"
#include "app/usecases/schoolyear.h"
#include "app/wording/sentences.h"
#include "ui/common/language.h"
#include "ui/common/messages.h"
#include "ui/common/settings.h"
#include "ui/shell/actions.h"
#include "ui/shell/contextbar.h"
#include "ui/shell/lockscreen.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/ownpages.h"
#include "ui/shell/rail.h"
#include "ui/shell/rolesentence.h"
#include "ui/shell/shellactions.h"
#include "ui/shell/statusline.h"

#include <QApplication>
#include <QMenuBar>
#include <QScreen>

namespace semestr {

namespace {

constexpr QSize usualWindow(1600, 900);
constexpr int frameHeight = 32;

} // namespace

ShellController::ShellController(const ShellParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_year(std::make_unique<SchoolYear>(parts.workspace))
    , m_search(std::make_unique<Search>(parts.workspace))
    , m_tray(parts.workspace)
    , m_idle(parts.workspace.clock())
{
    qApp->installEventFilter(&m_keys);
    connect(&m_idle, &IdleWatch::idle, this, &ShellController::lock);
    connect(&m_parts.themes, &ThemeProvider::changed, this, &ShellController::refreshPerson);
    connect(&m_parts.workspace, &Workspace::saved, this,
            [this](qint64 at) { m_window->status().setSaved(clockTime(at, m_parts.workspace.time())); });
    connectContext();
    connectWords();
    connectLink();
}

ShellController::~ShellController() = default;

void ShellController::start()
{
    makeWindow();
    showDue(); // before the window is seen, which then is laid out and painted once
    m_window->show();
}

void ShellController::makeWindow()
{
    m_pages.clear();
    m_window.reset();
    m_actions = std::make_unique<ActionRegistry>(m_parts.themes);
    addShellActions(*m_actions);
    m_window = std::make_unique<MainWindow>(m_parts.themes, *m_actions);
    placeShellActions(*m_actions, *m_window);
    m_lock = new LockScreen(m_parts.gate, m_parts.workspace.clock(), m_parts.themes, m_window.get());
    m_window->resize(usualWindow);
    m_window->restoreGeometry(m_parts.settings.windowGeometry());
    // A window that leaves no room for its own frame would hide the status line.
    const QSize room = m_window->screen()->availableSize() - QSize(0, frameHeight);
    if (m_window->width() > room.width() || m_window->height() > room.height())
        m_window->setWindowState(m_window->windowState() | Qt::WindowMaximized);
    m_window->status().setServerless(m_parts.workspace.college().solo && !hasServer());
    connectActions();
    connectLook();
    connectWindow();
    connectHelp();
    showLink();
}

void ShellController::connectActions()
{
    const auto on = [this](const char *name, auto slot) {
        connect(m_actions->find(QLatin1String(name)), &QAction::triggered, this, slot);
    };
    on("lock", [this] { lock(); });
    on("leave", [this] { leave(); });
    on("clearDemo", [this] { askOwnCollege(); });
    m_actions->find(QStringLiteral("clearDemo"))->setVisible(!m_parts.demo.isEmpty());
    on("quit", [this] { m_window->close(); });
    on("search", [this] { m_window->context().search().setFocus(Qt::ShortcutFocusReason); });
    on("term", [this] { m_window->context().openTerms(); });
    for (int number = 1; number <= roomKeys; ++number)
        on(qPrintable(roomAction(number)), [this, number] { chooseRoom(number); });
}

void ShellController::connectWindow()
{
    ContextBar &context = m_window->context();
    connect(&context, &ContextBar::termChosen, this, &ShellController::chooseTerm);
    connect(&context.search(), &SearchField::entered, this, [this] { (void)m_search->prepare(); });
    connect(&context.search(), &SearchField::asked, this, &ShellController::find);
    connect(&m_window->rail(), &Rail::chosen, this, &ShellController::openRoom);
    // A click or Enter goes on into the room; the arrow keys only look round.
    for (const auto went : {&QAbstractItemView::clicked, &QAbstractItemView::activated})
        connect(&m_window->rail(), went, this, [this] {
            openRoom(m_window->rail().current());
            m_window->page()->setFocus();
        });
    connect(&m_window->status(), &StatusLine::trayAsked, this,
            [this] { m_window->rail().choose(QStringLiteral("conflicts")); });
    connect(&m_window->status(), &StatusLine::serverAsked, this,
            [this] { m_window->rail().choose(QStringLiteral("server")); });
    connect(m_window.get(), &MainWindow::closing, this,
            [this] { m_parts.settings.setWindowGeometry(m_window->saveGeometry()); });
    connect(m_lock, &LockScreen::locked, this, [this] { updateLocked(true); });
    connect(m_lock, &LockScreen::unlocked, this, [this] { updateLocked(false); });
    connect(m_lock, &LockScreen::otherPersonAsked, this, &ShellController::leave);
}

void ShellController::showDue()
{
    refreshContext();
    if (m_parts.workspace.college().isNull() && m_parts.firstRun)
        showFirstRun();
    else if (m_parts.workspace.session().isNull())
        showSignIn();
    else
        enter();
}

void ShellController::enter()
{
    const QDate today = m_parts.workspace.today();
    collectRooms();
    refreshPerson();
    refreshTerms();
    m_idle.setLimitMinutes(m_parts.workspace.policy().whole(QStringLiteral("auth.idle_lock_min"), today));
    updateLocked(false);
    m_window->rail().setRooms(m_rooms);
    readTray();
    if (m_rooms.isEmpty())
        m_window->showRoom(makeSilentPage(tr("There is nothing for your role on this PC yet.")));
    else
        goHome();
    if (QWidget *page = m_window->page())
        page->setFocus();
    Q_EMIT entered();
}

void ShellController::say(const QString &text)
{
    m_window->status().say(text);
}

void ShellController::lock()
{
    const Session &session = m_parts.workspace.session();
    if (!session.isNull())
        m_lock->lock(session.name.full());
}

// Nothing is lost by leaving: all but a half-typed cell is saved.
void ShellController::leave()
{
    const auto signedOut = m_parts.gate.signOut();
    if (!signedOut)
        return m_parts.messages.failed(m_window.get(), signedOut.error());
    m_lock->release();
    m_idle.setLimitMinutes(0);
    m_waiting = {};
    m_return = {};
    m_parts.workspace.chooseTerm({});
    if (hasServer())
        m_parts.link->setJournalOpen(false);
    showLink();
    m_window->rail().dropBadges();
    m_window->dropRooms();
    m_pages.clear();
    showSignIn();
}

void ShellController::updateLocked(bool locked)
{
    m_keys.setActionsBlocked(locked);
    m_window->menuBar()->setEnabled(!locked);
    const bool working = !locked && !m_parts.workspace.session().isNull();
    for (const char *name : {"lock", "leave", "search", "term", "settings"})
        m_actions->find(QLatin1String(name))->setEnabled(working);
    for (const char *name : {"typeLarger", "typeSmaller", "typeUsual"})
        m_actions->find(QLatin1String(name))->setEnabled(!locked);
    for (int number = 1; number <= roomKeys; ++number)
        m_actions->find(roomAction(number))->setEnabled(working && number <= m_rooms.size());
}

void ShellController::refreshPerson()
{
    if (!m_window)
        return;
    showPerson({});
    if (m_parts.workspace.session().isNull())
        return;
    whenDone<QStringList>(
        curatedGroups(m_parts.workspace), m_window.get(),
        [this, account = m_parts.workspace.session().account](const Result<QStringList> &groups) {
            if (groups && account == m_parts.workspace.session().account)
                showPerson(*groups);
        });
}

void ShellController::showPerson(const QStringList &groups)
{
    const Session &session = m_parts.workspace.session();
    m_window->status().setPerson(session.isNull() ? QString() : session.name.full(),
                                 roleSentence(session, m_parts.workspace.today(), groups));
}

} // namespace semestr
