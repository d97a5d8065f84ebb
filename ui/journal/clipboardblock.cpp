// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/clipboardblock.h"

#include <QMimeData>

namespace semestr {

namespace {
const QString &bareFormat()
{
    static const QString format = QStringLiteral("application/x-semestr-cells");
    return format;
}

QString joined(const TextBlock &block)
{
    QStringList lines;
    for (const QStringList &row : block)
        lines.append(row.join(QLatin1Char('\t')));
    return lines.join(QLatin1Char('\n'));
}
} // namespace

QMimeData *copyBlock(const JournalModel &model, const QItemSelectionRange &range)
{
    QStringList heading{JournalModel::tr("Student")};
    for (int column = range.left(); column <= range.right(); ++column)
        heading.append(QString(model.place(column).date + QLatin1Char(' ') + model.place(column).kind));
    TextBlock bare, headed{heading};
    for (int row = range.top(); row <= range.bottom(); ++row) {
        QStringList cells;
        for (int column = range.left(); column <= range.right(); ++column)
            cells.append(model.typeable(row, column));
        bare.append(cells);
        headed.append(QStringList{model.student(row).name.brief()} + cells);
    }
    auto *data = new QMimeData;
    data->setText(joined(headed));
    data->setData(bareFormat(), QString(joined(bare) + QLatin1Char('\n')).toUtf8());
    return data;
}

TextBlock readBlock(const QMimeData *clipboard)
{
    if (!clipboard)
        return {};
    if (clipboard->hasFormat(bareFormat()))
        return readTabbed(QString::fromUtf8(clipboard->data(bareFormat())));
    return readTabbed(clipboard->text());
}

PlacedBlock placeBlock(const JournalModel &model, const QModelIndex &from, const TextBlock &block)
{
    PlacedBlock placed;
    for (int y = 0; y < block.size(); ++y) {
        for (int x = 0; x < block.at(y).size(); ++x) {
            const QString text = block.at(y).at(x).trimmed();
            const int row = from.row() + y;
            const int column = from.column() + x;
            if (text.isEmpty())
                continue;
            if (row < model.rowCount() && column < model.columnCount())
                placed.texts.append({model.key(row, column), text});
            else
                ++placed.outside;
        }
    }
    return placed;
}

} // namespace semestr
