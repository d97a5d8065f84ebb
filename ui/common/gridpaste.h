// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QItemSelection>
#include <QList>
#include <QStringList>
#include <QVariant>

class QTableView;

namespace semestr {

// Rows and columns of a grid as they stand on the screen, without the hidden ones.
struct GridRange
{
    QList<int> rows, columns;
    // Those that the selection touches.
    GridRange kept(const QItemSelection &selection) const;
};
GridRange visibleRange(const QTableView &view);

// The number or day of a cell, if it has one and its text says the same; else invalid.
QVariant valueOf(const QModelIndex &cell, const QString &text);

struct PastedCells
{
    int taken = 0;
    int refused = 0; // not editable, not accepted by the model, or beyond the grid
};
// Lays the block onto the grid from the current cell on, in the order of the screen; headings that were
// copied with it are left out, and a single text fills the whole selection.
PastedCells pasteInto(QTableView &view, const QList<QStringList> &block);

} // namespace semestr
