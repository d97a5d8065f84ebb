// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/gridpaste.h"

#include "ui/common/gridfilter.h"

#include <QDate>
#include <QHeaderView>
#include <QLocale>
#include <QPersistentModelIndex>
#include <QTableView>
#include <algorithm>

namespace semestr {

namespace {

bool isNumber(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
    case QMetaType::Double:
    case QMetaType::Float:
        return true;
    default:
        return false;
    }
}

bool saysNumber(const QString &text, double number)
{
    QString plain = text;
    plain.remove(QChar(QChar::Nbsp)).remove(u' ').replace(u',', u'.').replace(QChar(0x2212), u'-');
    bool ok = false;
    const double said = QLocale::c().toDouble(plain, &ok);
    return ok && qAbs(said - number) < 0.005 + qAbs(number) * 1e-9;
}

bool saysDay(const QString &text, QDate day)
{
    for (const auto &format : {QStringLiteral("dd.MM.yyyy"), QStringLiteral("d.M.yyyy"),
                               QStringLiteral("dd.MM.yy"), QStringLiteral("yyyy-MM-dd")}) {
        if (day.toString(format) == text)
            return true;
    }
    return false;
}

// A line of nothing but this grid's headings came along with a copy.
bool isHeading(const QTableView &view, const QStringList &line)
{
    QStringList headings;
    for (int column = 0; column < view.model()->columnCount(); ++column)
        headings.append(view.model()->headerData(column, Qt::Horizontal).toString().simplified());
    return std::all_of(line.cbegin(), line.cend(), [&headings](const QString &text) {
        return !text.isEmpty() && headings.contains(text.simplified());
    });
}

struct Target
{
    QPersistentModelIndex cell;
    QString text;
};

// Which text goes where; an invalid cell is beyond the grid.
QList<Target> targetsOf(const QTableView &view, const QList<QStringList> &block)
{
    const GridRange all = visibleRange(view);
    const QModelIndex from = view.currentIndex();
    const qsizetype firstRow = all.rows.indexOf(from.row()), firstColumn = all.columns.indexOf(from.column());
    QList<Target> targets;
    if (block.isEmpty() || firstRow < 0 || firstColumn < 0)
        return targets;
    const QModelIndexList chosen = view.selectionModel()->selectedIndexes();
    if (block.size() == 1 && block.first().size() == 1 && !chosen.isEmpty()) {
        for (const QModelIndex &cell : chosen)
            targets.append({cell, block.first().first()});
        return targets;
    }
    for (qsizetype y = 0; y < block.size(); ++y) {
        for (qsizetype x = 0; x < block.at(y).size(); ++x) {
            const int row = all.rows.value(firstRow + y, -1);
            const int column = all.columns.value(firstColumn + x, -1);
            targets.append({view.model()->index(row, column), block.at(y).at(x)});
        }
    }
    return targets;
}

} // namespace

GridRange GridRange::kept(const QItemSelection &selection) const
{
    GridRange result;
    const auto touches = [&selection](auto &&inside) {
        return std::any_of(selection.cbegin(), selection.cend(), inside);
    };
    for (const int row : rows) {
        if (touches([row](const QItemSelectionRange &r) { return row >= r.top() && row <= r.bottom(); }))
            result.rows.append(row);
    }
    for (const int column : columns) {
        if (touches(
                [column](const QItemSelectionRange &r) { return column >= r.left() && column <= r.right(); }))
            result.columns.append(column);
    }
    return result;
}

GridRange visibleRange(const QTableView &view)
{
    GridRange range;
    const QHeaderView *header = view.horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (!view.isColumnHidden(column))
            range.columns.append(column);
    }
    const bool someHidden = view.verticalHeader()->hiddenSectionCount() > 0;
    for (int row = 0; row < view.model()->rowCount(); ++row) {
        if (!someHidden || !view.isRowHidden(row))
            range.rows.append(row);
    }
    return range;
}

QVariant valueOf(const QModelIndex &cell, const QString &text)
{
    if (const QVariant own = cell.data(GridFilter::ValueRole); own.isValid())
        return own;
    QVariant value = cell.data();
    if (!isNumber(value) && value.typeId() != QMetaType::QDate)
        value = cell.data(GridFilter::SortRole);
    if (isNumber(value))
        return saysNumber(text, value.toDouble()) ? value : QVariant();
    if (value.typeId() == QMetaType::QDate)
        return saysDay(text, value.toDate()) ? value : QVariant();
    return {};
}

PastedCells pasteInto(QTableView &view, const QList<QStringList> &block)
{
    PastedCells done;
    const bool headed = block.size() > 1 && isHeading(view, block.first());
    // Sorted rows may change places while they are filled, so every cell is known beforehand.
    for (const Target &target : targetsOf(view, headed ? block.mid(1) : block)) {
        const bool open = target.cell.isValid() && target.cell.flags().testFlag(Qt::ItemIsEditable);
        const bool taken = open && view.model()->setData(target.cell, target.text, Qt::EditRole);
        ++(taken ? done.taken : done.refused);
    }
    return done;
}

} // namespace semestr
