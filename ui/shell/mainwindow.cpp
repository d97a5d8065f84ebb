// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/shell/actions.h"
#include "ui/shell/contextbar.h"
#include "ui/shell/formparts.h"
#include "ui/shell/rail.h"
#include "ui/shell/statusline.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QMenuBar>
#include <QStackedWidget>

namespace semestr {

namespace {

// The menu that a page's action asks for by its property «menu».
std::optional<MenuId> menuOf(const QAction &action)
{
    const QString name = action.property("menu").toString();
    if (name == QStringLiteral("edit"))
        return MenuId::Edit;
    if (name == QStringLiteral("journal"))
        return MenuId::Journal;
    if (name == QStringLiteral("print"))
        return MenuId::Print;
    return std::nullopt;
}

} // namespace

MainWindow::MainWindow(ThemeProvider &themes, ActionRegistry &actions)
    : m_themes(themes)
    , m_context(new ContextBar(themes, this))
    , m_rail(new Rail(themes, this))
    , m_status(new StatusLine(themes, actions.find(QStringLiteral("lock")), this))
    , m_stage(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Semestr"));
    makeMenus();
    menuBar()->setCornerWidget(m_context);
    setStatusBar(m_status);
    m_workplace = makeWorkplace();
    m_stage->addWidget(m_workplace);
    m_stage->setMinimumWidth(1); // a room too wide for the screen must not push the window over its edge
    setCentralWidget(m_stage);
    addActions(actions.all());
    setWorking(false);
    connect(&themes, &ThemeProvider::changed, this, &MainWindow::readTheme);
    readTheme();
}

void MainWindow::readTheme()
{
    const Measures &size = m_themes.theme().measures();
    menuBar()->setFixedHeight(size.menuBar);
    m_rail->setFixedWidth(size.rail - 1);
}

void MainWindow::makeMenus()
{
    for (const QString &title :
         {tr("&File"), tr("&Edit"), tr("&View"), tr("&Journal"), tr("&Print"), tr("&Help")})
        m_menus += menuBar()->addMenu(title);
    for (QMenu *menu : m_menus)
        menu->setToolTipsVisible(true);
}

QWidget *MainWindow::makeWorkplace()
{
    auto *workplace = new QWidget(m_stage);
    m_rail->setParent(workplace);
    m_rooms = new QStackedWidget(workplace);
    auto *edge = new Separator(workplace);
    edge->setMaximumHeight(QWIDGETSIZE_MAX);
    auto *row = new QHBoxLayout(workplace);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addWidget(edge);
    row->addWidget(m_rooms, 1);
    return workplace;
}

void MainWindow::showAlone(QWidget *page)
{
    fillPageMenus(nullptr);
    QWidget *earlier = m_alone;
    m_alone = page;
    m_stage->addWidget(page);
    m_stage->setCurrentWidget(page);
    if (earlier)
        earlier->deleteLater();
    setWorking(false);
}

void MainWindow::showRoom(QWidget *page)
{
    if (m_rooms->indexOf(page) < 0)
        m_rooms->addWidget(page);
    m_rooms->setCurrentWidget(page);
    m_stage->setCurrentWidget(m_workplace);
    if (m_alone) {
        m_alone->deleteLater();
        m_alone = nullptr;
    }
    setWorking(true);
    fillPageMenus(page);
    Q_EMIT pageChanged(page);
}

QWidget *MainWindow::roomStage() const
{
    return m_rooms;
}

QWidget *MainWindow::page() const
{
    return m_stage->currentWidget() == m_workplace ? m_rooms->currentWidget() : m_alone;
}

void MainWindow::dropRooms()
{
    fillPageMenus(nullptr);
    while (QWidget *page = m_rooms->currentWidget()) {
        m_rooms->removeWidget(page);
        page->deleteLater();
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    Q_EMIT closing();
    event->accept();
}

void MainWindow::setWorking(bool working)
{
    m_context->setVisible(working);
    m_status->setLockShown(working);
}

// A menu without a command is not shown.
void MainWindow::fillPageMenus(QWidget *page)
{
    for (const auto &[menu, action] : std::as_const(m_pageActions))
        menu->removeAction(action);
    m_pageActions.clear();
    const QList<QAction *> actions = page ? page->actions() : QList<QAction *>();
    for (QAction *action : actions) {
        if (const auto id = menuOf(*action)) {
            menu(*id)->addAction(action);
            m_pageActions.append({menu(*id), action});
        }
    }
    for (const MenuId id : {MenuId::Edit, MenuId::Journal, MenuId::Print})
        menu(id)->menuAction()->setVisible(!menu(id)->isEmpty());
}

} // namespace semestr
