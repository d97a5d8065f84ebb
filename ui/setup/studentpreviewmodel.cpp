// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/studentpreviewmodel.h"

#include "app/exchange/tablereader.h"
#include "app/wording/sentences.h"

namespace semestr {

namespace {

QString fieldTitle(StudentColumn field)
{
    switch (field) {
    case StudentColumn::FullName:
        return StudentPreviewModel::tr("Full name");
    case StudentColumn::LastName:
        return StudentPreviewModel::tr("Last name");
    case StudentColumn::FirstName:
        return StudentPreviewModel::tr("First name");
    case StudentColumn::MiddleName:
        return StudentPreviewModel::tr("Patronymic");
    case StudentColumn::BirthDay:
        return StudentPreviewModel::tr("Born on");
    case StudentColumn::Group:
        return StudentPreviewModel::tr("Group");
    case StudentColumn::RecordBook:
        return StudentPreviewModel::tr("Record book no.");
    case StudentColumn::Sex:
        return StudentPreviewModel::tr("Sex");
    case StudentColumn::Phone:
        return StudentPreviewModel::tr("Telephone");
    }
    return {};
}

} // namespace

void StudentPreviewModel::setTable(const RawTable &table, const StudentColumns &columns)
{
    beginResetModel();
    m_table = table;
    m_columns = columns;
    m_preview = {};
    m_rows.clear();
    chooseFields();
    endResetModel();
}

// The three names stand apart when the file has them apart; sex and telephone only when it has them at all.
void StudentPreviewModel::chooseFields()
{
    m_fields.clear();
    if (m_columns.contains(StudentColumn::LastName))
        m_fields = {StudentColumn::LastName, StudentColumn::FirstName, StudentColumn::MiddleName};
    else
        m_fields = {StudentColumn::FullName};
    m_fields << StudentColumn::BirthDay << StudentColumn::Group << StudentColumn::RecordBook;
    for (const StudentColumn extra : {StudentColumn::Sex, StudentColumn::Phone}) {
        if (m_columns.contains(extra))
            m_fields.append(extra);
    }
}

void StudentPreviewModel::setPreview(const ImportPreview &preview)
{
    QHash<int, int> byNumber;
    for (int i = 0; i < m_table.rows.size(); ++i)
        byNumber.insert(m_table.rows.at(i).number, i);
    QList<int> rows;
    for (const RowVerdict &verdict : preview.rows)
        rows.append(byNumber.value(verdict.row));
    if (rows != m_rows) {
        beginResetModel();
        m_rows = rows;
        m_preview = preview;
        endResetModel();
    } else if (!rows.isEmpty()) {
        m_preview = preview;
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

void StudentPreviewModel::match(int column, int fileColumn)
{
    const std::optional<StudentColumn> wanted = field(column);
    if (!wanted)
        return;
    for (auto it = m_columns.begin(); it != m_columns.end();)
        it = it.value() == fileColumn || it.key() == *wanted ? m_columns.erase(it) : std::next(it);
    if (fileColumn >= 0)
        m_columns.insert(*wanted, fileColumn);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    Q_EMIT tableEdited();
}

std::optional<StudentColumn> StudentPreviewModel::field(int column) const
{
    if (column < 1 || column > m_fields.size())
        return std::nullopt;
    return m_fields.at(column - 1);
}

int StudentPreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int StudentPreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_fields.size()) + 2;
}

QString StudentPreviewModel::cellText(const QModelIndex &index) const
{
    const RowVerdict &verdict = m_preview.rows.at(index.row());
    if (index.column() == 0)
        return QString::number(verdict.row);
    if (index.column() == verdictColumn())
        return verdictSentence(verdict);
    const int at = m_columns.value(*field(index.column()), -1);
    return m_table.rows.at(m_rows.at(index.row())).cells.value(at).simplified();
}

bool StudentPreviewModel::isGuilty(const QModelIndex &index) const
{
    const RowVerdict &verdict = m_preview.rows.at(index.row());
    return verdict.column && field(index.column()) == verdict.column;
}

QVariant StudentPreviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return cellText(index);
    case Qt::ToolTipRole:
        return isGuilty(index) || index.column() == verdictColumn()
                   ? QVariant(verdictSentence(m_preview.rows.at(index.row())))
                   : QVariant();
    case StateRole:
        return static_cast<int>(m_preview.rows.at(index.row()).state);
    case GuiltyRole:
        return isGuilty(index);
    default:
        return {};
    }
}

QString StudentPreviewModel::sourceText(int section) const
{
    const std::optional<StudentColumn> wanted = field(section);
    if (!wanted)
        return section == verdictColumn() ? tr("decided row by row") : QString();
    const int at = m_columns.value(*wanted, -1);
    if (at < 0)
        return tr("no column: click");
    const QString letters = columnLetters(at);
    const QString heading = m_table.headings.value(at);
    return wanted == StudentColumn::FullName && !heading.isEmpty()
               ? tr("column %1 “%2”").arg(letters, heading)
               : tr("column %1").arg(letters);
}

QVariant StudentPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const std::optional<StudentColumn> wanted = field(section);
    if (role == SourceRole)
        return sourceText(section);
    if (role == MatchedRole)
        return wanted ? m_columns.contains(*wanted) : false;
    if (role != Qt::DisplayRole)
        return {};
    if (wanted)
        return fieldTitle(*wanted);
    //: Heading of the column with row numbers.
    return section == 0 ? tr("Row") : tr("What will be written");
}

Qt::ItemFlags StudentPreviewModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const std::optional<StudentColumn> wanted = field(index.column());
    return wanted && m_columns.contains(*wanted) ? flags | Qt::ItemIsEditable : flags;
}

bool StudentPreviewModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const int at = m_columns.value(*field(index.column()));
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
    const auto state = static_cast<RowState>(
        sourceModel()->index(row, 0, parent).data(StudentPreviewModel::StateRole).toInt());
    return state == RowState::Look || state == RowState::Rejected || state == RowState::Differs;
}

} // namespace semestr
