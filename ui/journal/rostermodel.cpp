// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/rostermodel.h"

#include <algorithm>

namespace semestr {

RosterModel::RosterModel(const JournalModel &journal, QObject *parent)
    : QAbstractTableModel(parent), m_journal(journal)
{
    connect(&journal, &QAbstractItemModel::modelAboutToBeReset, this, &RosterModel::beginResetModel);
    connect(&journal, &QAbstractItemModel::modelReset, this, [this] {
        read();
        endResetModel();
    });
    read();
}

void RosterModel::read()
{
    QHash<QString, int> times;
    for (const RosterRow &row : m_journal.page().rows)
        ++times[row.name.brief()];
    m_lines.clear();
    for (const RosterRow &row : m_journal.page().rows)
        m_lines.append(makeLine(row, times.value(row.name.brief()) > 1));
}

RosterModel::Line RosterModel::makeLine(const RosterRow &row, bool namesake) const
{
    Line line;
    line.name = row.name.brief();
    QDate left;
    for (const DayRange &range : row.enrolled)
        left = range.to.isValid() ? qMax(left, range.to) : QDate(9999, 1, 1);
    line.ended = left.isValid() && left < m_journal.today();
    if (line.ended) // translator comment: left the group on a day
        line.note = tr("left %1").arg(left.toString(QStringLiteral("dd.MM")));
    else if (namesake)
        line.note = row.birthDay.toString(QStringLiteral("dd.MM.yyyy"));
    return line;
}

int RosterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int RosterModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RosterModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line &line = m_lines.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == NumberColumn ? QVariant(index.row() + 1) : QVariant(line.name);
    case Qt::ToolTipRole:
        return QString(m_journal.student(index.row()).name.full() + QLatin1Char('\n') + line.note).trimmed();
    case NoteRole:
        return line.note;
    case EndedRole:
        return line.ended;
    default:
        return {};
    }
}

QVariant RosterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    return section == NumberColumn ? tr("No.") : tr("Last name, first name");
}

QString RosterModel::countText() const
{
    const auto studying =
        std::count_if(m_lines.begin(), m_lines.end(), [](const Line &l) { return !l.ended; });
    const QString records = tr("%n record(s)", "students of a list", static_cast<int>(m_lines.size()));
    return studying == m_lines.size() ? records
                                      : tr("%1, studying: %2").arg(records).arg(static_cast<int>(studying));
}

} // namespace semestr
