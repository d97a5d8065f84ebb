// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journalsheet.h"

#include <QLocale>

namespace semestr {

namespace {

// As wide as in the grid, so that paper shares its width alike.
constexpr double numberWidth = 34, nameWidth = 250, workWidth = 36, sumWidth = 60;

QString workHeading(const JournalModel &model, int column)
{
    return QString(model.place(column).date + u' ' + model.place(column).kind).trimmed();
}

// A number in words of a table: «5», «4,33»; a letter or a fraction is none.
QVariant numberOf(const QString &text)
{
    bool isNumber = false;
    const double number = QLocale(QLocale::Russian, QLocale::Russia).toDouble(text, &isNumber);
    return isNumber ? QVariant(number) : QVariant();
}

void addColumn(GridSheet &sheet, const QString &heading, double width, FormAlign align)
{
    sheet.table.headings.append(heading);
    sheet.widths.append(width);
    sheet.aligns.append(align);
}

void addRow(GridSheet &sheet, const QStringList &cells, qsizetype texts)
{
    QList<QVariant> values;
    for (qsizetype i = 0; i < cells.size(); ++i)
        values.append(i < texts ? QVariant() : numberOf(cells.at(i)));
    sheet.table.rows.append({int(sheet.table.rows.size()) + 2, cells});
    sheet.values.append(values);
}

} // namespace

GridSheet journalSheet(const JournalModel &model, const TotalsModel &totals)
{
    GridSheet sheet;
    const JournalPage &page = model.page();
    sheet.title = QString(page.groupTitle + QStringLiteral(", ") + page.discipline);
    sheet.note = page.teacherNames;
    sheet.frozen = 2;
    sheet.lies = true;
    addColumn(sheet, QStringLiteral("№"), numberWidth, FormAlign::Right);
    addColumn(sheet, JournalModel::tr("Student"), nameWidth, FormAlign::Left);
    for (int column = 0; column < model.columnCount(); ++column)
        addColumn(sheet, workHeading(model, column), workWidth, FormAlign::Center);
    for (int column = 0; column < totals.columnCount(); ++column)
        addColumn(sheet, totals.headerData(column, Qt::Horizontal).toString().simplified(), sumWidth,
                  FormAlign::Center);
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells{QString::number(row + 1), model.student(row).name.full()};
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(model.typeable(row, column));
        for (int column = 0; column < totals.columnCount(); ++column)
            cells.append(totals.text(row, column));
        addRow(sheet, cells, 2);
    }
    return sheet;
}

GridSheet journalBlock(const JournalModel &model, const QItemSelectionRange &range)
{
    GridSheet sheet;
    addColumn(sheet, JournalModel::tr("Student"), nameWidth, FormAlign::Left);
    for (int column = range.left(); column <= range.right(); ++column)
        addColumn(sheet, workHeading(model, column), workWidth, FormAlign::Center);
    for (int row = range.top(); row <= range.bottom(); ++row) {
        QStringList cells{model.student(row).name.brief()};
        for (int column = range.left(); column <= range.right(); ++column)
            cells.append(model.typeable(row, column));
        addRow(sheet, cells, 1);
    }
    return sheet;
}

} // namespace semestr
