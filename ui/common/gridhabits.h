// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/gridparts.h"
#include "ui/common/gridsheet.h"

#include <QKeySequence>
#include <QObject>
#include <QPointer>

class QAction;
class QTableView;
class QWidget;

namespace semestr {

class GridColumns;
class GridFilterLine;
class GridPaper;

// What every grid of the program can do: copy with headings (Ctrl+C; the chosen rectangle, else all), paste
// where cells may be edited (Ctrl+V), export to xlsx, csv and PDF, print with a preview (Ctrl+P), columns
// that keep their width, order, hiding and sorting between starts, sorting by a click on a heading or Alt+Up
// and Alt+Down, a filter line (Ctrl+F) with a count of the rows shown. Makes actions on the view («gridCopy»,
// «gridPaste», «gridExport», «gridPdf», «gridPrint», «gridFilter», «gridSortUp», «gridSortDown»,
// «gridSortOff», «gridColumns»), which are its context menu. Lives with the view. Thread: the window's.
class GridHabits final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString name;         // key of the remembered columns; the view's object name when empty
        QString title;        // of the exported sheet and page: «Кабинеты»
        bool sortable = true; // by a click on the heading; needs a GridFilter between view and model
        bool hasFilter = true;
        bool remembers = true; // the columns between starts; false where they differ from file to file
    };
    // The view has its model already; with a GridFilter the filter line works. Widths that the page sets
    // before the view is shown are the default ones.
    static GridHabits *attach(QTableView *view, const GridParts &parts, const Options &options);

    // The line with the filter, to be placed by the page above the grid; null without a filter.
    QWidget *filterLine() const;
    // What is copied and exported: visible columns in their order, rows as shown. The selection is the
    // rectangle of its rows and columns.
    RawTable table(bool selectionOnly) const;
    // The same with numbers, days and widths, for paper and files.
    GridSheet sheet(bool selectionOnly = false) const;
    // A page whose rows are about something says it: «ИСП-31, 8 октября».
    void setTitle(const QString &title, const QString &note = {});
    GridColumns *columns() { return m_columns; } // null when it does not remember
    GridPaper &paper() { return *m_paper; }

    void copy();
    void paste();
    void exportXlsx();
    void exportPdf();
    void print();

Q_SIGNALS:
    // What has been done, for the window's line. While nobody listens, the page around the grid says it by
    // its own signal «statusMessage(QString)».
    void said(const QString &text);

private:
    GridHabits(QTableView *view, const GridParts &parts, const Options &options);
    ~GridHabits() override;
    QAction *addAction(const char *name, const QString &text, const QKeySequence &keys,
                       void (GridHabits::*verb)());
    void addActions();
    void addSorting();
    void sortBy(int column, Qt::SortOrder order);
    void sortUp();
    void sortDown();
    void sortOff();
    void beginFilter();
    void say(const QString &text);
    void showHeaderMenu(const QPoint &at);
    bool isSeveral() const;
    QString textOf(const QModelIndex &index) const;
    QString noteOfFilter() const;

    QTableView *m_view;
    GridParts m_parts;
    Options m_options;
    QString m_note;
    GridColumns *m_columns;
    GridPaper *m_paper;
    QPointer<GridFilterLine> m_filterLine;
};

} // namespace semestr
