// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/setup/listgrid.h"

#include <QHash>
#include <QTimer>

class QAction;
class QPushButton;

namespace semestr {

class IconLabel;
class ImportPage;
class ListHistory;
class ListRail;

// «Списки»: every list of the college as a grid, its import and export, and the history of imports (B-22).
// Everything handed over must outlive it. Thread: the window's.
class ListsPage final : public QWidget
{
    Q_OBJECT

public:
    // The place of the history, beside the kinds.
    static constexpr int historyCode = 1000;

    explicit ListsPage(const ListParts &parts, QWidget *parent = nullptr);

    // Brings a list to the front; false when the person may not see it. Words filter its rows.
    bool choose(ListKind kind, const QString &words = {});
    ListGrid *grid() const;
    ImportPage &import() { return *m_import; }

public Q_SLOTS:
    // Which list is looked at, for a page that is made anew.
    QVariant place() const;
    void setPlace(const QVariant &place);
    void reread();
    void importFile();
    void paste();
    void exportList();
    // The last import of this session.
    void undo();

Q_SIGNALS:
    void statusMessage(const QString &text);

protected:
    void showEvent(QShowEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *makeBrowser();
    QWidget *makeHeading();
    void addCommand(const char *name, const QString &text, const QKeySequence &keys,
                    void (ListsPage::*verb)());
    void fillRail();
    void showList(int code);
    void showHeading();
    void showCount(int code, int rows);
    ListGrid *gridOf(ListKind kind);
    bool mayImport() const;
    void openImport(const QString &file, const QString &text);
    void closeImport();
    void undoImport(ListKind kind, qint64 tx);
    void refuse(const QString &words);
    void readTheme();

    ListParts m_parts;
    QList<ListKind> m_kinds;
    QHash<int, ListGrid *> m_grids;
    QHash<int, int> m_counts;
    QTimer m_soon; // several commits in a row are one reading
    bool m_fresh = true;
    ListKind m_undoKind = ListKind::Students;
    qint64 m_undoTx = 0;
    QStackedWidget *m_stack = nullptr; // the lists, or an import
    QStackedWidget *m_contents = nullptr;
    ListRail *m_rail = nullptr;
    ListHistory *m_history = nullptr;
    ImportPage *m_import = nullptr;
    IconLabel *m_refusal = nullptr; // why an import was not undone
    QLabel *m_title = nullptr;
    QLabel *m_count = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_save = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_paste = nullptr;
};

} // namespace semestr
