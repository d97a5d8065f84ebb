// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/totalsmodel.h"

namespace semestr {

namespace {
QString hoursText(int hours)
{
    return hours > 0 ? QString::number(hours) : QString();
}

QString forecastText(const Forecast &forecast)
{
    switch (forecast.state) {
    case ForecastState::Unknown:
        return QStringLiteral("—");
    case ForecastState::Sure:
        return QString::number(forecast.mark);
    case ForecastState::TooFew:
        return QString(QString::number(forecast.mark) + QLatin1Char('?'));
    case ForecastState::NotAttested:
        return TotalsModel::tr("n/a", "not attested, as short as a mark");
    }
    return {};
}
} // namespace

TotalsModel::TotalsModel(const JournalModel &journal, QObject *parent)
    : QAbstractTableModel(parent), m_journal(journal)
{
    connect(&journal, &QAbstractItemModel::modelAboutToBeReset, this, &TotalsModel::beginResetModel);
    connect(&journal, &QAbstractItemModel::modelReset, this, [this] {
        read();
        endResetModel();
    });
    connect(&journal, &JournalModel::rowChanged, this, &TotalsModel::readRow);
    // A page read again in place changes every heading.
    connect(&journal, &QAbstractItemModel::headerDataChanged, this, [this] {
        for (int row = 0; row < rowCount(); ++row)
            readRow(row);
    });
    read();
}

void TotalsModel::read()
{
    m_lines.clear();
    for (int row = 0; row < m_journal.rowCount(); ++row)
        m_lines.append(makeLine(row));
}

void TotalsModel::readRow(int row)
{
    if (row < 0 || row >= m_lines.size())
        return;
    m_lines[row] = makeLine(row);
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

TotalsModel::Line TotalsModel::makeLine(int row) const
{
    const QDate today = m_journal.today();
    const StudentTotals totals =
        studentTotals(m_journal.page(), m_journal.student(row), m_journal.opened().scale(today), today);
    const Forecast expected = forecast(totals, givenHours());
    Line line;
    line.forecast = expected.state;
    line.texts[AverageColumn] = averageText(totals.average);
    line.texts[MissedColumn] = hoursText(totals.missedHours);
    line.texts[UnexcusedColumn] = hoursText(totals.missedUnexcused);
    line.texts[ForecastColumn] = forecastText(expected);
    return line;
}

int TotalsModel::givenHours() const
{
    int hours = 0;
    for (const LessonColumn &lesson : m_journal.page().lessons) {
        const bool held = lesson.state == LessonState::Due || lesson.state == LessonState::SelfStudy;
        if (held && lesson.day <= m_journal.today())
            hours += lesson.hours;
    }
    return hours;
}

int TotalsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int TotalsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TotalsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
        return tooltip(index);
    default:
        return {};
    }
}

QString TotalsModel::tooltip(const QModelIndex &index) const
{
    if (index.column() != ForecastColumn)
        return headerData(index.column(), Qt::Horizontal).toString();
    switch (forecastState(index.row())) {
    case ForecastState::TooFew:
        return tr("Too few marks for a forecast");
    case ForecastState::NotAttested:
        return tr("More than half of the hours are missed: may not be attested");
    case ForecastState::Unknown:
        return tr("No marks yet");
    case ForecastState::Sure:
        return tr("Expected final mark");
    }
    return {};
}

QVariant TotalsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (section) {
    case AverageColumn:
        return tr("Average\nmark");
    case MissedColumn:
        return tr("missed, h");
    case UnexcusedColumn:
        return tr("without\na reason");
    case ForecastColumn:
        return tr("Forecast");
    default:
        return {};
    }
}

} // namespace semestr
