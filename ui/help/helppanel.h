// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"
#include "ui/help/helpbook.h"

#include <QDockWidget>
#include <QPointer>
#include <functional>

class QLabel;
class QLineEdit;
class QMainWindow;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QTextBrowser;
class QToolButton;

namespace semestr {

class FirstHourPanel;
class Settings;
class Workspace;

// What the panel works with; all of it outlives the panel.
struct HelpParts
{
    Workspace &workspace;
    ThemeProvider &themes;
    Settings &settings;
    // Brings a room to the front; false when the person has no such room.
    std::function<bool(const QString &code)> openRoom;
};

// The dock at the window's right edge: the page about the room in front, contents, search and way back; and
// the first hour of a new college. Where the window is too narrow for one more column it lies over the room,
// so that no window grows past its screen. Pages are found by a room's code or its property «help». Thread:
// the window's.
class HelpPanel final : public QDockWidget
{
    Q_OBJECT

public:
    // Closed at first; the window owns it.
    HelpPanel(const HelpParts &parts, QMainWindow *window);

    // F1: the page about this one, with the focus; the contents where there is none.
    void showFor(const QWidget *page);
    void showPage(const QString &code);
    // The steps, with the focus.
    void showFirstHour();
    // Opens by itself, without the focus, while a new college has open steps and nobody put the offer away.
    void offerFirstHour();
    // «journal»; empty while search results are shown.
    QString current() const;
    const HelpBook &book() const { return m_book; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    QWidget *makeTitle();
    QWidget *makeTabs();
    QWidget *makeReader();
    void bring(bool firstHour);
    void place();
    QString offerName() const;
    void goTo(const QString &place);
    void goBack();
    void find(const QString &words);
    void render();
    QString searchPage(const QString &words) const;
    void takeRoom(const QString &code);
    void takeSession();
    void showHour(bool any);
    void recolour();

    HelpParts m_parts;
    QMainWindow &m_window;
    HelpBook m_book;
    QStringList m_path;         // codes, or «?words» for a search; the last is shown
    QPointer<QWidget> m_before; // where the focus was
    QWidget *m_title = nullptr;
    QToolButton *m_close = nullptr;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_stack = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_contents = nullptr;
    QLineEdit *m_search = nullptr;
    QLabel *m_note = nullptr;
    QTextBrowser *m_text = nullptr;
    FirstHourPanel *m_hour = nullptr;
};

} // namespace semestr
