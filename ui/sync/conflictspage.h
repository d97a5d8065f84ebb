// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/conflicttray.h"
#include "app/usecases/journalactions.h"
#include "ui/common/gridparts.h"
#include "ui/common/iconlabel.h"
#include "ui/sync/conflictsmodel.h"

#include <QTimer>

class QAction;
class QButtonGroup;
class QLabel;
class QPushButton;
class QSplitter;
class QTableView;
class QVBoxLayout;

namespace semestr {

class ConflictDelegate;
class ConflictDetail;
class GridFilter;

// «Расхождения»: what two people changed at once and what the server refused, until somebody decides (F-45).
// Reads itself again after every commit while it is in front. Workspace and themes must outlive it.
class ConflictsPage final : public QWidget
{
    Q_OBJECT

public:
    ConflictsPage(Workspace &workspace, ThemeProvider &themes, QWidget *parent = nullptr);

    // Gives the table what every grid can do; once, before the page is shown.
    void useGrid(const GridParts &parts);
    // From the journal: the conflict of this cell, if there is one.
    void open(const CellKey &cell);
    QTableView &table() { return *m_table; }
    ConflictsModel &model() { return *m_model; }
    // Goes to a row of the model; one that the filter hides is not gone to.
    void goTo(int row);
    ConflictDetail &detail() { return *m_detail; }

public Q_SLOTS:
    void reread();
    // The next one that waits; after the last the first.
    void next();
    void undo();

Q_SIGNALS:
    void statusMessage(const QString &text);
    void openRequested(semestr::PageId page, semestr::LessonId lesson);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void layOut();
    QWidget *makeHeading();
    QWidget *makeTools();
    QWidget *makeBody();
    void setUpTable();
    void addKeys();
    void fill(const Result<QList<ConflictItem>> &items);
    void showCounts();
    void showDetail();
    void showUndo(const UndoState &state);
    void showPageOf(const ConflictItem &item);
    void decide(ConflictChoice choice, const QString &value);
    int currentRow() const; // of the model; −1 = none
    void openJournal();
    void readTheme();

    Workspace &m_workspace;
    ThemeProvider &m_themes;
    ConflictTray m_tray;
    JournalActions m_actions;
    ConflictsModel *m_model;
    GridFilter *m_rows; // sorted and filtered, as the table shows them
    QTimer m_soon;      // several commits in a row are one reading
    QUuid m_current;
    QString m_wantedKey; // of a cell that another room asked for
    int m_asked = 0;     // an answer to an older question is not shown
    bool m_fresh = true;
    IconLabel *m_open = nullptr;
    IconLabel *m_refused = nullptr;
    IconLabel *m_decided = nullptr;
    QButtonGroup *m_filters = nullptr;
    QPushButton *m_undo = nullptr;
    QSplitter *m_splitter = nullptr;
    QVBoxLayout *m_tableColumn = nullptr;
    QTableView *m_table = nullptr;
    ConflictDetail *m_detail = nullptr;
    QWidget *m_empty = nullptr;
    QLabel *m_emptyWords = nullptr;
};

} // namespace semestr
