// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usecases/conflicttray.h"
#include "app/usecases/journalactions.h"
#include "ui/common/theme.h"

#include <QTableWidget>

namespace semestr {

// A few rows and columns of the journal's page round the cell of a conflict; only to look at.
class PageExcerpt final : public QTableWidget
{
    Q_OBJECT

public:
    PageExcerpt(ThemeProvider &themes, QWidget *parent = nullptr);

    // Hides itself when the page does not hold the item's lesson.
    void showCell(const OpenedPage &opened, const ConflictItem &item);

private:
    QTableWidgetItem *nameItem(const JournalPage &page, const RosterRow &row, bool chosen) const;
    QTableWidgetItem *markItem(const QString &text, bool chosen, bool flagged) const;
    void fit();

    ThemeProvider &m_themes;
};

// The birth day of a student whose full namesake stands on the same page; else empty.
QString namesakeBirth(const JournalPage &page, PersonId student);

// The average of the item's student on the page if the cell held this mark; empty when that is not the
// question.
QString averageWith(const OpenedPage &opened, const ConflictItem &item, const QString &value, QDate today);

} // namespace semestr
