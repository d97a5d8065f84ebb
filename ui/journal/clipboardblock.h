// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/gridsheet.h"
#include "ui/journal/journalmodel.h"

#include <QItemSelectionRange>

class QMimeData;

namespace semestr {

// A rectangle of cell texts, row by row; rows may differ in length.
using TextBlock = QList<QStringList>;

// Text with headings and names for Excel (tab separated), and the bare cells for our own paste.
QMimeData *copyBlock(const JournalModel &model, const QItemSelectionRange &range);
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
