// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/listpreviewmodel.h"

#include "app/exchange/tablereader.h"

#include <algorithm>

namespace semestr {

ListPreviewModel::ListPreviewModel(Sentence sentence, QObject *parent)
    : QAbstractTableModel(parent), m_sentence(std::move(sentence))
{
}

void ListPreviewModel::setList(const QList<ListColumn> &columns, const RawTable &table, const ListMap &map)
{
    beginResetModel();
    m_columns = columns;
    m_table = table;
    m_map = map;
    m_judgement = {};
    m_rows.clear();
    choose();
    endResetModel();
}

// A full name stands for its three parts, and they for it.
void ListPreviewModel::choose()
{
    const QString full = QStringLiteral("full_name");
    const QStringList parts{QStringLiteral("last_name"), QStringLiteral("first_name"),
                            QStringLiteral("middle_name")};
    const bool apart = m_map.contains(parts.first()) && !m_map.contains(full);
    m_shown.clear();
    m_leftOut.clear();
    for (const ListColumn &column : std::as_const(m_columns)) {
        const bool isName = column.code == full || parts.contains(column.code);
        const bool wanted = isName ? (column.code == full) != apart : column.required;
        if (wanted || m_map.contains(column.code))
            m_shown.append(column);
        else if (!isName)
            m_leftOut.append(column);
    }
}

void ListPreviewModel::setJudgement(const ListPreview &judgement)
{
    QHash<int, int> byNumber;
    for (int i = 0; i < m_table.rows.size(); ++i)
        byNumber.insert(m_table.rows.at(i).number, i);
    QList<int> rows;
    ListPreview known{judgement.kind, {}};
    for (const ListVerdict &verdict : judgement.rows) {
        if (const auto at = byNumber.constFind(verdict.row); at != byNumber.cend()) {
            rows.append(*at);
            known.rows.append(verdict);
        }
    }
    if (rows != m_rows) {
        beginResetModel();
        m_rows = rows;
        m_judgement = known;
        endResetModel();
    } else if (!rows.isEmpty()) {
        m_judgement = known;
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

void ListPreviewModel::match(int section, int fileColumn)
{
    const ListColumn *wanted = column(section);
    if (!wanted)
        return;
    m_map.removeIf([fileColumn, wanted](ListMap::iterator &it) {
        return it.value() == fileColumn || it.key() == wanted->code;
    });
    if (fileColumn >= 0)
        m_map.insert(wanted->code, fileColumn);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    Q_EMIT tableEdited();
}

void ListPreviewModel::addColumn(const QString &code, int fileColumn)
{
    const auto added = std::find_if(m_leftOut.cbegin(), m_leftOut.cend(),
                                    [&code](const ListColumn &column) { return column.code == code; });
    if (added == m_leftOut.cend())
        return;
    beginInsertColumns({}, verdictColumn(), verdictColumn());
    m_shown.append(*added);
    m_leftOut.erase(added);
    endInsertColumns();
    match(static_cast<int>(m_shown.size()), fileColumn);
}

const ListColumn *ListPreviewModel::column(int column) const
{
    return column < 1 || column > m_shown.size() ? nullptr : &m_shown.at(column - 1);
}

int ListPreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ListPreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size()) + 2;
}

QString ListPreviewModel::cellText(const QModelIndex &index) const
{
    const ListVerdict &verdict = m_judgement.rows.at(index.row());
    if (index.column() == 0)
        return QString::number(verdict.row);
    if (index.column() == verdictColumn())
        return m_sentence(verdict);
    const int at = m_map.value(column(index.column())->code, -1);
    return m_table.rows.at(m_rows.at(index.row())).cells.value(at).simplified();
}

bool ListPreviewModel::isGuilty(const QModelIndex &index) const
{
    const QString &guilty = m_judgement.rows.at(index.row()).column;
    const ListColumn *own = column(index.column());
    return own && !guilty.isEmpty() && own->code == guilty;
}

QVariant ListPreviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return cellText(index);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return isGuilty(index) || index.column() == verdictColumn()
                   ? QVariant(m_sentence(m_judgement.rows.at(index.row())))
                   : QVariant();
    case StateRole:
        return static_cast<int>(m_judgement.rows.at(index.row()).state);
    case GuiltyRole:
        return isGuilty(index);
    default:
        return {};
    }
}

QString ListPreviewModel::sourceText(int section) const
{
    const ListColumn *wanted = column(section);
    if (!wanted)
        return section == verdictColumn() ? tr("decided row by row") : QString();
    const int at = m_map.value(wanted->code, -1);
    if (at < 0)
        return tr("no column: click");
    const QString letters = columnLetters(at);
    const QString heading = m_table.headings.value(at).simplified();
    // Said only where it tells more than our own heading.
    return heading.isEmpty() || heading.startsWith(wanted->headings.value(0), Qt::CaseInsensitive)
               ? tr("column %1").arg(letters)
               : tr("column %1 “%2”").arg(letters, heading);
}

QVariant ListPreviewModel::headingText(int section) const
{
    if (const ListColumn *wanted = column(section))
        return wanted->headings.value(0);
    //: Heading of the column with row numbers.
    return section == 0 ? tr("Row") : tr("What will be written");
}

QVariant ListPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return headingText(section);
    case SourceRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return sourceText(section);
    case MatchedRole:
        return column(section) && m_map.contains(column(section)->code);
    default:
        return {};
    }
}

Qt::ItemFlags ListPreviewModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const ListColumn *wanted = column(index.column());
    return wanted && m_map.contains(wanted->code) ? flags | Qt::ItemIsEditable : flags;
}

bool ListPreviewModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const int at = m_map.value(column(index.column())->code);
    QStringList &cells = m_table.rows[m_rows.at(index.row())].cells;
    while (cells.size() <= at)
        cells.append(QString());
    const QString text = value.toString().simplified();
    if (cells.at(at) == text)
        return true;
    cells[at] = text;
    Q_EMIT dataChanged(index, index, {Qt::DisplayRole, Qt::EditRole});
    Q_EMIT tableEdited();
    return true;
}

void QuestionsOnly::setOn(bool on)
{
    m_on = on;
    invalidateFilter();
}

bool QuestionsOnly::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (!m_on)
        return true;
    const auto state =
        static_cast<RowState>(sourceModel()->index(row, 0, parent).data(ListPreviewModel::StateRole).toInt());
    return state == RowState::Look || state == RowState::Rejected || state == RowState::Differs;
}

} // namespace semestr
