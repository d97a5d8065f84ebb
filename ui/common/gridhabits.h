// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/people/studentlist.h"
#include "ui/common/theme.h"

#include <QKeySequence>
#include <QObject>
#include <QPointer>
#include <QWidget>

class QTableView;

namespace semestr {

class FileDialogs;
class Messages;
class Settings;

struct GridParts
{
    Settings &settings;
    FileDialogs &files;
    Messages &messages;
    ThemeProvider &themes;
};

// What every grid of the program can do: copy with headings (Ctrl+C; the selection, else all), export to xlsx
// and PDF, columns that keep their width, order and sorting between starts, a filter line (Ctrl+F) with a
// count of the rows shown. Makes actions on the view («gridCopy», «gridExport», «gridPdf», «gridFilter») and
// its context menu. Lives with the view. Thread: the window's.
class GridHabits final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString name;         // key of the remembered widths; the view's object name when empty
        QString title;        // of the exported sheet and page: «Кабинеты»
        bool sortable = true; // by a click on the heading; needs a GridFilter between view and model
        bool hasFilter = true;
    };
    // The view has its model already; with a GridFilter the filter line works.
    static GridHabits *attach(QTableView *view, const GridParts &parts, const Options &options);

    // The line with the filter, to be placed by the page above the grid; null without a filter.
    QWidget *filterLine() const;
    // What is copied and exported: visible columns in their order, rows as shown.
    RawTable table(bool selectionOnly) const;
    void copy();
    void exportXlsx();

private:
    GridHabits(QTableView *view, const GridParts &parts, const Options &options);
    void addAction(const char *name, const QString &text, const QKeySequence &keys,
                   void (GridHabits::*verb)());
    void makeFilterLine();
    void restoreColumns();
    void saveColumns();

    QTableView *m_view;
    GridParts m_parts;
    Options m_options;
    QPointer<QWidget> m_filterLine;
};

} // namespace semestr
