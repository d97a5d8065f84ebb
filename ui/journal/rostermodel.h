// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/journal/journalmodel.h"

namespace semestr {

// The frozen left side of the grid: number and name of each student of the journal's model.
class RosterModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NumberColumn, NameColumn, ColumnCount };
    enum Role {
        NoteRole = Qt::UserRole + 1, // birth day of a namesake, or «отч. 21.09»
        EndedRole                    // bool: no longer in the group
    };

    explicit RosterModel(const JournalModel &journal, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    const QString &name(int row) const { return m_lines.at(row).name; }
    const QString &note(int row) const { return m_lines.at(row).note; }
    bool hasEnded(int row) const { return m_lines.at(row).ended; }
    QString countText() const; // «24 записи, обучаются 23»

private:
    struct Line
    {
        QString name;
        QString note;
        bool ended = false;
    };
    void read();
    Line makeLine(const RosterRow &row, bool namesake) const;

    const JournalModel &m_journal;
    QList<Line> m_lines;
};

} // namespace semestr
