// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/clipboardblock.h"

#include "ui/journal/journalsheet.h"

#include <QMimeData>

namespace semestr {

namespace {
const QString &bareFormat()
{
    static const QString format = QStringLiteral("application/x-semestr-cells");
    return format;
}

TextBlock bareBlock(const JournalModel &model, const QItemSelectionRange &range)
{
    TextBlock block;
    for (int row = range.top(); row <= range.bottom(); ++row) {
        QStringList cells;
        for (int column = range.left(); column <= range.right(); ++column)
            cells.append(model.typeable(row, column));
        block.append(cells);
    }
    return block;
}
} // namespace

QMimeData *copyBlock(const JournalModel &model, const TotalsModel &totals, const QItemSelectionRange &range)
{
    const bool whole = range.width() == model.columnCount() && range.height() == model.rowCount();
    QMimeData *data = mimeOf(whole ? journalSheet(model, totals) : journalBlock(model, range));
    data->setData(bareFormat(), QString(tabbed(bareBlock(model, range)) + QLatin1Char('\n')).toUtf8());
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
