// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"
#include "ui/journal/journalcontroller.h"
#include "ui/journal/lessonpanel.h"

class QComboBox;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace semestr {

// The journal's page as a room of the window: group and discipline, tools, grid, lesson panel.
// (The value is JournalPage; this is the widget that shows it.) The desk and the themes must outlive it.
class JournalRoom final : public QWidget
{
    Q_OBJECT

public:
    JournalRoom(JournalDesk &desk, ThemeProvider &themes, QWidget *parent = nullptr);
    ~JournalRoom() override;

    // Reads the list of pages again and opens the one that was open, or the first; for a new session and on
    // the first showing.
    void refresh();
    // From another room: a page, and a lesson to stand on.
    void open(PageId page, LessonId lesson = {});
    // Another year or term was chosen: its pages and columns take the place.
    void showChosenTerm();
    PageId page() const { return m_controller->page(); }

    // Beside the grid by default; the shell may take it into a dock.
    LessonPanel *lessonPanel() const { return m_panel; }
    JournalController &controller() { return *m_controller; }
    JournalView &view() { return *m_view; }
    JournalModel &model() { return *m_model; }

    void toggleRollCall() { m_controller->command(JournalKey::Act::RollCall); }
    void goToToday() { m_controller->command(JournalKey::Act::Today); }
    void undo() { m_controller->command(JournalKey::Act::Undo); }
    void redo() { m_controller->command(JournalKey::Act::Redo); }

public Q_SLOTS:
    // Page and lesson, for a room that is made anew.
    QVariant place() const;
    void setPlace(const QVariant &place);
    // Others have changed the page, or what was written here has been sent.
    void reread();

Q_SIGNALS:
    // The conflict of this flagged cell is wanted; the command is hidden while nobody listens.
    void conflictRequested(const semestr::CellKey &cell);
    void statusMessage(const QString &text);
    void saving();
    void saved();
    // The page as a printed form; button and command are hidden while nobody listens.
    void printRequested(semestr::PageId page);
    void pageOpened(semestr::PageId page);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void connectNotify(const QMetaMethod &signal) override;

private:
    void layOut();
    void addActions();
    void addPanelAction();
    void togglePanel();
    QAction *makeAction(const QString &menu, const QString &text, const QKeySequence &keys,
                        JournalKey::Act act);
    QWidget *makeHeading();
    QWidget *makeTools();
    void addSeparator(QHBoxLayout *row);
    QPushButton *makeTool(const QString &name, const QString &text, QHBoxLayout *row);
    void connectParts();
    void fillGroups();
    void fillDisciplines();
    void choose(PageId page, LessonId lesson = {});
    void takePages(const QList<PageTitle> &pages);
    void losePage();
    void showList(const QList<PageTitle> &pages);
    void showPage();
    void showEmptiness(const QString &trouble = {});
    void showTip(const QModelIndex &index, const QPoint &at);
    void showHours();
    void showPlace();
    void askConflict();
    void showUndo(const UndoState &state);
    void showRollCall(bool on);
    void fitTools();
    void readTheme();

    JournalDesk &m_desk;
    ThemeProvider &m_themes;
    JournalModel *m_model;
    JournalView *m_view;
    LessonPanel *m_panel;
    JournalController *m_controller;
    QList<PageTitle> m_pages;
    CellKey m_tip; // the cell under the pointer
    bool m_fresh = true;
    PageId m_byId;     // asked for by another room; it may be in no list
    LessonId m_wanted; // asked for by another room, until its page is read
    QComboBox *m_group = nullptr;
    QComboBox *m_discipline = nullptr;
    QLabel *m_hours = nullptr;
    QLabel *m_empty = nullptr;
    QPushButton *m_rollCall = nullptr;
    QPushButton *m_today = nullptr;
    QWidget *m_tools = nullptr;
    QPushButton *m_undo = nullptr;
    QPushButton *m_redo = nullptr;
    QPushButton *m_print = nullptr;
    QComboBox *m_enter = nullptr;
    QAction *m_undoAction = nullptr;
    QAction *m_redoAction = nullptr;
    QAction *m_conflictAction = nullptr;
    QAction *m_printAction = nullptr; // in sight when somebody prints
};

} // namespace semestr
