// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/pagesview.h"

#include <QDialog>

namespace semestr {

// A grid's pages before they are printed. It stands beside the window and holds nobody up; Escape closes it.
class GridPreview final : public QDialog
{
    Q_OBJECT

public:
    GridPreview(const PrintedForm &form, ThemeProvider &themes, QWidget *parent);
    const PrintedForm &form() const { return m_pages->form(); }
    PagesView *pages() const { return m_pages; }

Q_SIGNALS:
    void printWanted();
    void pdfWanted();

private:
    QWidget *makeTools();

    PagesView *m_pages;
};

} // namespace semestr
