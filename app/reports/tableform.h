// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/people/studentlist.h"
#include "app/reports/familysheetform.h"

namespace semestr {

// A grid as it stands on the screen, to be put on paper.
struct TableSheet
{
    QString title;     // «Кабинеты»
    QString note;      // a line under the title; may be empty
    QString college;   // at the right of the title; may be empty
    PersonName person; // who prints; empty = not named
    qint64 at = 0;     // when, ms UTC; 0 = not said
    RawTable table;
    QList<double> widths;    // of the columns on the screen, px; only what they are to each other and in all
    QList<FormAlign> aligns; // those left out begin at the left
    int frozen = 1;          // columns said again when a page cannot hold all of them side by side
    bool lies = false;       // A4 lies, however narrow the table is
};

// Any grid as pages of A4, upright or lying by the width of its columns, with the headings on every page. The
// texts are those of resources/forms/table.json. Needs a QGuiApplication. Thread: the window's.
class TableForm
{
public:
    static Result<TableForm> load(const CollegeTime &time);
    TableForm(FormDescription form, const CollegeTime &time) : m_form(std::move(form)), m_time(time) {}

    // BadData when there is no column.
    Result<PrintedForm> compose(const TableSheet &sheet) const;

private:
    FormDescription m_form;
    CollegeTime m_time;
};

} // namespace semestr
