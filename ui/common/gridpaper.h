// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reports/tableform.h"
#include "ui/common/gridparts.h"
#include "ui/common/gridsheet.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace semestr {

class GridPreview;

// Puts a grid's rows into files and on paper. What fails is told by a message, what was done by said(). Lives
// with the owner, a widget. Thread: the window's.
class GridPaper final : public QObject
{
    Q_OBJECT

public:
    GridPaper(QWidget *owner, const GridParts &parts);

    // xlsx or csv, by the name that the person gives.
    void exportTable(const GridSheet &sheet);
    void exportPdf(const GridSheet &sheet);
    // The pages in a window of their own, from which they are printed or saved.
    void preview(const GridSheet &sheet);
    // As pages of A4; who and when are the workspace's.
    Result<PrintedForm> compose(const GridSheet &sheet) const;
    GridPreview *shownPreview() const;

Q_SIGNALS:
    void said(const QString &text);

private:
    void savePdf(QWidget *parent, const PrintedForm &form);
    void print(QWidget *parent, const PrintedForm &form);
    void tell(QWidget *parent, const Done &done, const QString &file);

    QWidget *m_owner;
    GridParts m_parts;
    QPointer<GridPreview> m_preview;
};

} // namespace semestr
