// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"
#include "ui/shell/room.h"

#include <QMainWindow>

class QMenu;
class QStackedWidget;

namespace semestr {

class ContextBar;
class Rail;
class StatusLine;

enum class MenuId { File, Edit, View, Journal, Print, Help };

// Lays the window out: menu bar with context and search, rail, the page in front, status bar. Decides
// nothing.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(ThemeProvider &themes, ActionRegistry &actions);

    QMenu *menu(MenuId id) const { return m_menus.value(int(id)); }
    ContextBar &context() { return *m_context; }
    Rail &rail() { return *m_rail; }
    StatusLine &status() { return *m_status; }

    // A page that fills the window, without rail and context: sign-in, first run. The earlier one is deleted.
    void showAlone(QWidget *page);
    // The rail and the page of a room; the window owns the page.
    void showRoom(QWidget *page);
    // The page in front, null before any.
    QWidget *page() const;
    QWidget *roomStage() const;
    // Takes all pages of rooms away: another person signs in.
    void dropRooms();

Q_SIGNALS:
    void pageChanged(QWidget *page);
    void closing();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void makeMenus();
    QWidget *makeWorkplace();
    void readTheme();
    void setWorking(bool working);
    void fillPageMenus(QWidget *page);

    ThemeProvider &m_themes;
    QList<QMenu *> m_menus;
    QList<std::pair<QMenu *, QAction *>> m_pageActions;
    ContextBar *m_context;
    Rail *m_rail;
    StatusLine *m_status;
    QStackedWidget *m_stage; // the workplace, or a page alone
    QStackedWidget *m_rooms = nullptr;
    QWidget *m_workplace = nullptr;
    QWidget *m_alone = nullptr;
};

} // namespace semestr
