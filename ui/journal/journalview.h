// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/journal/gridcursor.h"
#include "ui/journal/gridtables.h"
#include "ui/journal/journalmodel.h"
#include "ui/journal/rostermodel.h"
#include "ui/journal/totalsmodel.h"

#include <QItemSelectionRange>

class QScrollBar;

namespace semestr {

class CommentEditor;
class JournalHeader;

// The grid: names | works | sums, three tables with one vertical scroll bar; the works' cursor is the cursor.
// It moves and shows; what a key does is the controller's.
class JournalView final : public QWidget
{
    Q_OBJECT

public:
    JournalView(JournalModel &model, ThemeProvider &themes, QWidget *parent = nullptr);
    ~JournalView() override;

    QModelIndex current() const;
    void setCurrent(int row, int column);
    // The next cell of a student who was in the group; false at the end, then nothing moves.
    bool step(int dx, int dy);
    void toEdge(bool last, bool whole);
    void toStart(); // today's column
    // The chosen block; of one cell when nothing is chosen.
    QItemSelectionRange block() const;
    void selectAll();
    void showHint(const QString &text);
    // Before anything else is done: the eye gets a typed mark before the disk does.
    void paintNow(const QModelIndex &cell);
    void editComment(const QString &note);
    bool isCommenting() const;
    void closeComment();          // keeps what was typed
    void setRollCall(int column); // −1 = over
    WorksTable *works() const { return m_works; }
    RosterTable *roster() const { return m_roster; }
    const TotalsModel &totals() const { return *m_totalsModel; }

Q_SIGNALS:
    // The pointer rests on a cell.
    void tipShown(const QModelIndex &index, const QPoint &at);
    void keyTyped(const semestr::JournalKey &key);
    void currentChanged(int row, int column);
    void commentTyped(const QString &note);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void connectTables();
    void connectScrolling();
    void setUpRoster();
    void setUpWorks();
    void setUpTotals();
    void sizeColumns();
    void moveCursor(const QModelIndex &index);
    void repaintRow(int row);
    bool isFree(int row, int column) const;

    JournalModel &m_model;
    ThemeProvider &m_themes;
    RosterModel *m_rosterModel;
    TotalsModel *m_totalsModel;
    GridCursor m_cursor;
    RosterTable *m_roster;
    WorksTable *m_works;
    GridTable *m_totals;
    JournalHeader *m_heading = nullptr;
    QScrollBar *m_vertical;
    QScrollBar *m_horizontal;
    CommentEditor *m_comment;
};

} // namespace semestr
