// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/people/studentlist.h"
#include "app/reports/formdescription.h"

#include <QVariant>

class QMimeData;

namespace semestr {

// A grid as it leaves the program: to the clipboard, into a table file, onto paper.
struct GridSheet
{
    QString title; // «Кабинеты»: of the page, the sheet and the file
    QString note;  // the line under the title on paper
    RawTable table;
    QList<QList<QVariant>> values{}; // the numbers and days among the cells, by row
    QList<double> widths{};          // of the columns on the screen, px
    QList<FormAlign> aligns{};
    int frozen = 1;    // first columns that paper says again when not all stand side by side
    bool lies = false; // on paper, however narrow it is
};

// text/plain as Excel writes and reads it (tabs; a cell with a tab, a line break or a quote is quoted) and
// text/html as a table whose texts stay texts («4/5» is no day, «007» no number). Headings are the first
// line.
QMimeData *mimeOf(const GridSheet &sheet);
QString tabbed(const QList<QStringList> &rows);
// What Excel, Word or another grid has left on the clipboard, by row and column.
QList<QStringList> readTabbed(const QString &text);

} // namespace semestr
