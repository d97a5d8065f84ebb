// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reports/formlayout.h"

class QPagedPaintDevice;
class QPainter;

namespace semestr {

// How many pages the slips take.
int pageCount(const FormDescription &form, qsizetype slips);

// Draws page `page` (from 0) of the slips with the paper's corner at (0, 0), `scale` device units a
// millimetre. Opaque colours and vectors only (PDF/A-1b). Thread: the window's.
void drawPage(QPainter &painter, double scale, const FormDescription &form, const QList<FormSlip> &slips,
              int page);

// Sets the paper and draws every page. FileUnwritable when the device refuses; it tells no more than that.
Done paintForm(QPagedPaintDevice &device, const FormDescription &form, const QList<FormSlip> &slips);

} // namespace semestr
