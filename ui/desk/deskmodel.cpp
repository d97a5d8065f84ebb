// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/deskmodel.h"

#include "ui/common/gridfilter.h"

#include <algorithm>

namespace semestr {

QString DeskCell::text() const
{
    QString all;
    for (const DeskRun &run : runs)
        all += run.text;
    return all;
}

bool DeskModel::hasSameKeys(const QList<DeskRow> &rows) const
{
    return std::equal(rows.cbegin(), rows.cend(), m_rows.cbegin(), m_rows.cend(),
                      [](const DeskRow &a, const DeskRow &b) { return a.key == b.key; });
}

void DeskModel::setRows(const QList<DeskRow> &rows)
{
    if (rows == m_rows)
        return;
    if (hasSameKeys(rows)) {
        m_rows = rows;
        return Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int DeskModel::rowOf(const QString &key) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).key == key)
            return row;
    }
    return -1;
}

int DeskModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DeskModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant DeskModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const DeskRow &row = m_rows.at(index.row());
    const DeskCell &cell = row.cells.at(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return cell.text();
    case Qt::AccessibleTextRole:
        return QString(m_columns.at(index.column()).title + QStringLiteral(": ") + cell.text());
    case CellRole:
        return QVariant::fromValue(cell);
    case KeyRole:
        return row.key;
    case GridFilter::SortRole:
        return cell.order;
    default:
        return {};
    }
}

QVariant DeskModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= m_columns.size())
        return {};
    if (role == Qt::DisplayRole)
        return m_columns.at(section).title;
    return role == Qt::TextAlignmentRole ? QVariant(Qt::AlignLeft | Qt::AlignVCenter) : QVariant();
}

} // namespace semestr
