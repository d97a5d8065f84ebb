// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/journal/journalmodel.h"

namespace semestr {

// The frozen right side of the grid: average, missed hours, of them without a reason, forecast. F-18, J-05.
class TotalsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { AverageColumn, MissedColumn, UnexcusedColumn, ForecastColumn, ColumnCount };

    explicit TotalsModel(const JournalModel &journal, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    const QString &text(int row, int column) const { return m_lines.at(row).texts[column]; }
    ForecastState forecastState(int row) const { return m_lines.at(row).forecast; }
    int givenHours() const; // of lessons held up to today

private:
    struct Line
    {
        QString texts[ColumnCount];
        ForecastState forecast = ForecastState::Unknown;
    };
    void read();
    void readRow(int row);
    Line makeLine(int row) const;
    QString tooltip(const QModelIndex &index) const;

    const JournalModel &m_journal;
    QList<Line> m_lines;
};

} // namespace semestr
