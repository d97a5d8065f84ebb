// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"
#include "ui/journal/journalkeys.h"

#include <QTableView>

namespace semestr {

// One of the three tables side by side: no grid of its own, rows of one height, a ground for what lies beyond
// the cells.
class GridTable : public QTableView
{
    Q_OBJECT

public:
    GridTable(ThemeProvider &themes, Token beyond, QWidget *parent);
    int pageRows() const;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

Q_SIGNALS:
    void keyTyped(const semestr::JournalKey &key);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void readTheme();

    ThemeProvider &m_themes;
    Token m_beyond;
};

// The works: every key is read here, so that no editor can wipe a mark.
class WorksTable final : public GridTable
{
    Q_OBJECT

public:
    using GridTable::GridTable;

Q_SIGNALS:
    // The pointer rests on a cell: its tooltip stands at `at` (global).
    void tipShown(const QModelIndex &index, const QPoint &at);

protected:
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

// The names: typing finds a student in either layout; Home, Right, Tab and Enter go to the works.
class RosterTable final : public GridTable
{
    Q_OBJECT

public:
    using GridTable::GridTable;

Q_SIGNALS:
    void worksWanted(bool fromFirst);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace semestr
