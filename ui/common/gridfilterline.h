// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QTableView;

namespace semestr {

class GridFilter;

// The line above a grid: the words to be found and the count of the rows shown. Escape clears it and goes
// back to the grid, Enter and Down go to the grid.
class GridFilterLine final : public QWidget
{
    Q_OBJECT

public:
    GridFilterLine(QTableView *view, GridFilter *filter);
    void begin(); // puts the cursor into the field

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void leave();
    void showCount();

    QTableView *m_view;
    GridFilter *m_filter;
    QLineEdit *m_field;
    QLabel *m_count;
    bool m_comes = false; // the page has hidden it
};

} // namespace semestr
