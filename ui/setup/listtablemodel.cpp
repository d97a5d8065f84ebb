// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/listtablemodel.h"

#include "ui/common/gridfilter.h"

#include <QDate>

namespace semestr {

namespace {

QDate dayOf(const QString &text)
{
    return QDate::fromString(text, QStringLiteral("dd.MM.yyyy"));
}

QVariant numberOf(const QString &text)
{
    bool good = false;
    const double number = QString(text).replace(QLatin1Char(','), QLatin1Char('.')).toDouble(&good);
    return good ? QVariant(number) : QVariant();
}

} // namespace

void ListTableModel::setTable(const RawTable &table)
{
    beginResetModel();
    m_table = table;
    m_kinds.clear();
    for (int column = 0; column < m_table.headings.size(); ++column)
        m_kinds.append(kindOf(column));
    endResetModel();
}

// A column is of days or numbers when every cell that says something is one.
ListTableModel::Kind ListTableModel::kindOf(int column) const
{
    bool days = true, numbers = true, any = false;
    for (const RawTable::Row &row : m_table.rows) {
        const QString cell = row.cells.value(column);
        if (cell.isEmpty())
            continue;
        any = true;
        days = days && dayOf(cell).isValid();
        numbers = numbers && numberOf(cell).isValid();
        if (!days && !numbers)
            break;
    }
    if (any && days)
        return Kind::Day;
    return any && numbers ? Kind::Number : Kind::Text;
}

int ListTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int ListTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.headings.size());
}

QVariant ListTableModel::sortValue(const QModelIndex &index) const
{
    const QString cell = m_table.rows.at(index.row()).cells.value(index.column());
    switch (m_kinds.at(index.column())) {
    case Kind::Day:
        return cell.isEmpty() ? QVariant() : QVariant(dayOf(cell));
    case Kind::Number:
        return numberOf(cell);
    case Kind::Text:
        break;
    }
    return {};
}

QVariant ListTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return m_table.rows.at(index.row()).cells.value(index.column());
    if (role == Qt::TextAlignmentRole && m_kinds.at(index.column()) == Kind::Number)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return role == GridFilter::SortRole ? sortValue(index) : QVariant();
}

QVariant ListTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(m_table.headings.value(section)) : QVariant();
}

} // namespace semestr
