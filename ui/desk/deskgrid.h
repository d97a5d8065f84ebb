// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/gridhabits.h"
#include "ui/common/measures.h"
#include "ui/desk/deskmodel.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QTableView;

namespace semestr {

class GridFilter;

// A grid with its heading, the words in place of no rows, and the habits of every grid. It is as tall as its
// rows; below them is the window's ground.
class DeskGrid final : public QWidget
{
    Q_OBJECT

public:
    struct Options
    {
        QString name;  // object name of the view; key of the remembered widths
        QString title; // of the exported sheet, the accessible name, and of the heading when there is one
        QString note;  // quieter words beside the title
        QString empty; // in place of no rows
        int Measures::*rowHeight = &Measures::toFillRow;
        bool hasHeading = true;
        bool sortable = true;
    };
    DeskGrid(const Options &options, const QList<DeskColumn> &columns, const GridParts &parts,
             QWidget *parent = nullptr);

    void setRows(const QList<DeskRow> &rows);
    // Words in place of no rows; the first sentence is the heading of the empty state.
    void setEmptyWords(const QString &words);
    void setNote(const QString &words);
    void setTitle(const QString &words);
    QTableView &view() { return *m_view; }
    GridHabits &habits() { return *m_habits; }
    const DeskModel &model() const { return *m_model; }
    QHBoxLayout *tools() { return m_tools; } // at the right edge of the heading; null without one
    bool choose(const QString &key);
    QString chosenKey() const;
    const DeskRow *chosenRow() const; // null without one
    // Heading, headings of the columns, rows.
    int wantedHeight() const;

Q_SIGNALS:
    // Enter or a double click.
    void opened(const semestr::DeskPlace &place);
    void chosenChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int headHeight() const;
    int leastWidth(int column, int longest) const;
    void giveLeast(QList<int> &widths, int longest) const;
    void shareWidth();
    void layOut();
    void setUpView();
    void hideFilter(QWidget *line);
    QWidget *makeHeading();
    void readTheme();
    void fit();
    void keepChosen(const QString &key, int row);

    Options m_options;
    GridParts m_parts;
    DeskModel *m_model;
    GridFilter *m_filter;
    QTableView *m_view;
    GridHabits *m_habits = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_note = nullptr;
    QLabel *m_empty;
    bool m_isFilled = false; // before the first reading nothing is claimed
    QWidget *m_heading = nullptr;
    QHBoxLayout *m_tools = nullptr;
};

} // namespace semestr
