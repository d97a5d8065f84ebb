// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/gridsheet.h"
#include "ui/journal/totalsmodel.h"

#include <QItemSelectionRange>

class QMimeData;

namespace semestr {

// A rectangle of cell texts, row by row; rows may differ in length.
using TextBlock = QList<QStringList>;

// Text and table with headings and names for Excel, and the bare cells for our own paste. A block of the
// whole page has the sums too.
QMimeData *copyBlock(const JournalModel &model, const TotalsModel &totals, const QItemSelectionRange &range);
// Our own bare cells if there are any, else the plain text as Excel gives it.
TextBlock readBlock(const QMimeData *clipboard);

struct PlacedBlock
{
    QList<std::pair<CellKey, QString>> texts;
    int outside = 0; // filled cells beyond the grid
};
// The block laid onto the grid from a cell on; empty texts change nothing.
PlacedBlock placeBlock(const JournalModel &model, const QModelIndex &from, const TextBlock &block);

} // namespace semestr
