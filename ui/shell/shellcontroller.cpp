// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shellcontroller.h"

#include "app/usecases/schoolyear.h"
#include "app/wording/exchange.h"
#include "app/wording/sentences.h"
#include "ui/common/language.h"
#include "ui/common/messages.h"
#include "ui/common/settings.h"
#include "ui/shell/aboutdialog.h"
#include "ui/shell/actions.h"
#include "ui/shell/contextbar.h"
#include "ui/shell/lockscreen.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/ownpages.h"
#include "ui/shell/rail.h"
#include "ui/shell/shellactions.h"
#include "ui/shell/signinpage.h"
#include "ui/shell/statusline.h"
#include "ui/sync/joinpage.h"

#include <QApplication>
#include <QMenuBar>
#include <QScreen>

namespace semestr {

namespace {

constexpr QSize usualWindow(1600, 900);
constexpr int frameHeight = 32;

// The roles of today, each once.
QString roleNames(const Session &session, QDate day)
{
    QStringList names;
    for (const RoleGrant &grant : session.grants) {
        if (grant.valid.holds(day))
            names += roleName(grant.role);
    }
    names.removeDuplicates();
    return names.join(QStringLiteral(", "));
}

} // namespace

ShellController::ShellController(const ShellParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_year(std::make_unique<SchoolYear>(parts.workspace))
    , m_tray(parts.workspace)
    , m_idle(parts.workspace.clock())
{
    qApp->installEventFilter(&m_keys);
    connect(&m_idle, &IdleWatch::idle, this, &ShellController::lock);
    connect(&m_parts.themes, &ThemeProvider::changed, this, &ShellController::refreshPerson);
    connect(&m_parts.workspace, &Workspace::saved, this,
            [this](qint64 at) { m_window->status().setSaved(clockTime(at, m_parts.workspace.time())); });
    connect(&m_parts.workspace, &Workspace::collegeChanged, this, &ShellController::refreshContext);
    connectWords();
    connectLink();
}

ShellController::~ShellController() = default;

void ShellController::start()
{
    makeWindow();
    m_window->show();
    showDue();
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
    connect(&m_window->status(), &StatusLine::trayAsked, this,
            [this] { m_window->rail().choose(QStringLiteral("conflicts")); });
    connect(&m_window->status(), &StatusLine::serverAsked, this,
            [this] { m_window->rail().choose(QStringLiteral("server")); });
    connectActions();
    makeHelp();
    showLink();
}

void ShellController::connectActions()
{
    const auto on = [this](const char *name, auto slot) {
        connect(m_actions->find(QLatin1String(name)), &QAction::triggered, this, slot);
    };
    Settings &settings = m_parts.settings;
    on("lock", [this] { lock(); });
    on("leave", [this] { leave(); });
    on("clearDemo", [this] { askOwnCollege(); });
    m_actions->find(QStringLiteral("clearDemo"))->setVisible(!m_parts.demo.isEmpty());
    on("quit", [this] { m_window->close(); });
    on("search", [this] { m_window->context().search().setFocus(Qt::ShortcutFocusReason); });
    on("about", [this] { showAbout(); });
    on("light", [this, &settings] { settings.setShade(Shade::Light), applyTheme(); });
    on("dark", [this, &settings] { settings.setShade(Shade::Dark), applyTheme(); });
    on("largerRows", [this, &settings](bool larger) { settings.setLargerRows(larger), applyTheme(); });
    on("russian", [this] { setLanguage(QStringLiteral("ru")); });
    on("english", [this] { setLanguage(QStringLiteral("en")); });
    const bool dark = m_parts.themes.theme().isDark();
    const bool russian = m_parts.language.code() != QStringLiteral("en");
    m_actions->find(dark ? QStringLiteral("dark") : QStringLiteral("light"))->setChecked(true);
    m_actions->find(russian ? QStringLiteral("russian") : QStringLiteral("english"))->setChecked(true);
    m_actions->find(QStringLiteral("largerRows"))->setChecked(m_parts.themes.theme().largerRows());

    connect(&m_window->context().search(), &SearchField::entered, this, &ShellController::refreshSearch);
    connect(&m_window->rail(), &Rail::chosen, this, &ShellController::openRoom);
    // A click or Enter goes on into the room; the arrow keys only look round.
    for (const auto went : {&QAbstractItemView::clicked, &QAbstractItemView::activated})
        connect(&m_window->rail(), went, this, [this] { m_window->page()->setFocus(); });
    connect(m_window.get(), &MainWindow::closing, this,
            [this, &settings] { settings.setWindowGeometry(m_window->saveGeometry()); });
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

void ShellController::showFirstRun()
{
    updateLocked(false);
    refreshPerson();
    // Later, since the page that says so must not be deleted in its own signal.
    const auto finished = [this] {
        QMetaObject::invokeMethod(this, &ShellController::showDue, Qt::QueuedConnection);
    };
    const auto demo = [this] {
        QMetaObject::invokeMethod(this, &ShellController::beginDemo, Qt::QueuedConnection);
    };
    std::function<void()> join;
    if (m_parts.join)
        join = [this] { QMetaObject::invokeMethod(this, &ShellController::beginJoin, Qt::QueuedConnection); };
    m_window->status().setServerless(true);
    QWidget *page = m_parts.firstRun(roomContext(), {finished, demo, join});
    m_window->showAlone(page);
    page->setFocus();
}

void ShellController::beginJoin()
{
    if (!m_parts.join || !m_parts.workspace.college().isNull())
        return;
    auto *page = new JoinPage({*m_parts.join, m_parts.themes, m_parts.joinFile, m_parts.deviceName});
    connect(page, &JoinPage::joined, this, [this] { Q_EMIT reopenWanted(Reopen::Joined); });
    connect(
        page, &JoinPage::cancelled, this, [this] { showDue(); }, Qt::QueuedConnection);
    m_window->status().setServerless(false);
    m_window->showAlone(page);
}

void ShellController::beginDemo()
{
    if (!m_parts.makeDemo || !m_parts.workspace.college().isNull())
        return;
    m_window->showAlone(makeWaitPage(tr("The example is being made"),
                                     tr("Twelve groups, their lessons and marks: some seconds.")));
    whenDone(m_parts.makeDemo(), this, [this](const Result<bool> &made) {
        if (made)
            return Q_EMIT reopenWanted(Reopen::Demo);
        m_parts.messages.failed(m_window.get(), made.error());
        showDue();
    });
}

void ShellController::askOwnCollege()
{
    auto *page = new OwnCollegePage;
    connect(page, &OwnCollegePage::agreed, this, [this] { Q_EMIT reopenWanted(Reopen::Own); });
    connect(page, &OwnCollegePage::refused, this, &ShellController::goOn);
    m_window->showAlone(page);
    page->setFocus();
}

// Back to where the person was.
void ShellController::goOn()
{
    if (m_parts.workspace.session().isNull())
        return showSignIn();
    openRoom(m_window->rail().current());
    if (QWidget *page = m_window->page())
        page->setFocus();
}

void ShellController::showSignIn()
{
    updateLocked(false);
    refreshPerson();
    auto *page = new SignInPage(m_parts.gate, m_parts.workspace.clock(), m_parts.themes);
    page->setCollege(m_parts.workspace.college().name);
    page->setDemo(m_parts.demo);
    page->begin(m_parts.settings.lastLogin());
    connect(page, &SignInPage::signedIn, this, [this](const Session &session) {
        m_parts.settings.setLastLogin(session.login);
        enter();
    });
    m_window->showAlone(page);
}

void ShellController::enter()
{
    const QDate today = m_parts.workspace.today();
    collectRooms();
    refreshPerson();
    m_idle.setLimitMinutes(m_parts.workspace.policy().whole(QStringLiteral("auth.idle_lock_min"), today));
    m_window->rail().setRooms(m_rooms);
    readTray();
    refreshSearch();
    if (m_rooms.isEmpty())
        m_window->showRoom(makeSilentPage(tr("There is nothing for your role on this PC yet.")));
    else
        m_window->rail().choose(m_rooms.first().code);
    if (QWidget *page = m_window->page())
        page->setFocus();
    updateLocked(false);
    Q_EMIT entered();
}

void ShellController::collectRooms()
{
    const QDate today = m_parts.workspace.today();
    m_rooms.clear();
    for (const Room &room : m_parts.rooms()) {
        if ((!room.isFor || room.isFor(m_parts.workspace.session(), today)) &&
            (!room.needsServer || hasServer()))
            m_rooms += room;
    }
}

void ShellController::openRoom(const QString &code)
{
    QWidget *&page = m_pages[code];
    for (const Room &room : std::as_const(m_rooms)) {
        if (room.code == code && !page) {
            page = room.make(roomContext());
            page->setObjectName(code);
            page->setProperty("fresh", true);
            if (page->metaObject()->indexOfSignal("statusMessage(QString)") >= 0)
                connect(page, SIGNAL(statusMessage(QString)), this, SLOT(say(QString)));
        }
    }
    if (!page)
        return;
    m_window->showRoom(page);
    if (hasServer())
        m_parts.link->setJournalOpen(code == QStringLiteral("journal"));
    // A room that was left behind may have been overtaken meanwhile.
    if (page->property("fresh").toBool())
        page->setProperty("fresh", false);
    else if (hasServer())
        rereadPage(page);
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
    for (const char *name : {"lock", "leave", "search"})
        m_actions->find(QLatin1String(name))->setEnabled(working);
}

void ShellController::refreshContext()
{
    if (!m_window || m_parts.workspace.college().isNull())
        return;
    m_window->setWindowTitle(
        tr("%1 — Semestr", "window title: the college").arg(m_parts.workspace.college().shortName));
    m_window->status().setServerless(m_parts.workspace.college().solo && !hasServer());
    whenDone(m_year->at(m_parts.workspace.today()), this, [this](const Result<YearFacts> &facts) {
        if (facts)
            m_window->setFacts(*facts);
    });
}

void ShellController::refreshPerson()
{
    if (!m_window)
        return;
    const Session &session = m_parts.workspace.session();
    m_window->status().setPerson(session.isNull() ? QString() : session.name.full(),
                                 roleNames(session, m_parts.workspace.today()));
}

void ShellController::refreshSearch()
{
    QList<SearchHit> hits;
    for (const Room &room : std::as_const(m_rooms))
        hits += {room.title, [this, code = room.code] { m_window->rail().choose(code); }};
    for (QAction *action : m_actions->all()) {
        if (action->isVisible() && action->objectName() != QStringLiteral("search"))
            hits += {action->text().remove(QLatin1Char('&')), [action] { action->trigger(); }};
    }
    if (!m_parts.search || m_parts.workspace.session().isNull())
        return m_window->context().search().setHits(hits);
    m_parts.search(roomContext(), [this, hits](const QList<SearchHit> &found) {
        m_window->context().search().setHits(found + hits);
    });
}

void ShellController::applyTheme()
{
    const Theme theme = m_parts.settings.theme();
    theme.apply(*qApp);
    m_parts.themes.setTheme(theme);
}

// The window is made anew in the other language; the person stays signed in.
void ShellController::setLanguage(const QString &code)
{
    if (code == m_parts.language.code())
        return;
    m_parts.settings.setLanguage(code);
    m_parts.settings.setWindowGeometry(m_window->saveGeometry());
    QMetaObject::invokeMethod(
        this,
        [this, code] {
            m_parts.language.use(code);
            start();
        },
        Qt::QueuedConnection);
}

void ShellController::showAbout()
{
    AboutDialog(m_parts.themes.theme(), m_window.get()).exec();
}

RoomContext ShellController::roomContext()
{
    return {m_parts.workspace,
            m_parts.themes,
            m_parts.settings,
            m_parts.messages,
            m_parts.files,
            *m_actions,
            [this](const QString &code) {
                m_window->rail().choose(code);
                return m_pages.value(code);
            },
            m_parts.link,
            &m_window->status().work(),
            [this](const QString &code, int number, Token token) {
                m_window->rail().setBadge(code, number, token);
            }};
}

} // namespace semestr
