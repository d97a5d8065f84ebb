// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/setup/listgrid.h"

class QPushButton;

namespace semestr {

class ListHistoryModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, Who, Which, File, Created, Updated, State, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setRuns(const QList<ListRun> &runs, const CollegeTime &time);
    const ListRun &run(int row) const { return m_runs.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const ListRun &run, int column) const;
    QVariant sortValue(const ListRun &run, int column) const;

    QList<ListRun> m_runs;
    CollegeTime m_time;
};

// Who imported what and when (B-22); the chosen import can be taken back.
class ListHistory final : public QWidget
{
    Q_OBJECT

public:
    explicit ListHistory(const ListParts &parts, QWidget *parent = nullptr);
    QTableView *view() { return m_view; }
    void reread();

Q_SIGNALS:
    void counted(int rows);
    void undoRequested(semestr::ListKind kind, qint64 tx);

private:
    QWidget *makeStack();
    QWidget *makeTools();
    void fill(const Result<QList<ListRun>> &runs);
    const ListRun *chosen() const;
    void showChoice();

    ListParts m_parts;
    ListHistoryModel m_model;
    GridFilter m_filter;
    QStackedWidget *m_stack = nullptr;
    QLabel *m_words = nullptr;
    QLabel *m_note = nullptr;
    QTableView *m_view = nullptr;
    QPushButton *m_undo = nullptr;
};

} // namespace semestr
