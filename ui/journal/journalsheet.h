// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/gridsheet.h"
#include "ui/journal/totalsmodel.h"

#include <QItemSelectionRange>

namespace semestr {

// The three tables of the grid as one, with the headings that they show: the whole page with numbers, full
// names, works and sums; marks are said as one would type them («4/5», «н»).
GridSheet journalSheet(const JournalModel &model, const TotalsModel &totals);
// The works of a block with the names before them.
GridSheet journalBlock(const JournalModel &model, const QItemSelectionRange &range);

} // namespace semestr
