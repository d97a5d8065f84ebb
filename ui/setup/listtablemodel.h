// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/people/studentlist.h"

#include <QAbstractTableModel>

namespace semestr {

// A stored list as it stands, read-only; columns of days or numbers sort as such.
class ListTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(const RawTable &table);
    const RawTable &table() const { return m_table; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    enum class Kind { Text, Number, Day };
    Kind kindOf(int column) const;
    QVariant sortValue(const QModelIndex &index) const;

    RawTable m_table;
    QList<Kind> m_kinds;
};

} // namespace semestr
