// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/gridfilter.h"

#include <QDate>
#include <algorithm>

namespace semestr {

namespace {

// ё and е are one letter to who searches a list.
QString folded(const QString &text)
{
    return text.toCaseFolded().replace(QChar(0x451), QChar(0x435));
}

} // namespace

struct GridFilter::Place
{
    enum Rank { Valued, Worded, Empty };
    Rank rank = Empty;
    QVariant value;
    QString text;
};

GridFilter::GridFilter(QObject *parent)
    : QSortFilterProxyModel(parent), m_collator(QLocale(QLocale::Russian, QLocale::Russia))
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    setSortRole(SortRole);
}

// Our own slots come before the proxy's, which would ask for rows by a text that is no longer theirs.
void GridFilter::setSourceModel(QAbstractItemModel *model)
{
    for (const QMetaObject::Connection &watched : std::as_const(m_watched))
        disconnect(watched);
    m_watched.clear();
    forgetAll();
    if (model) {
        using Model = QAbstractItemModel;
        const auto forgetRows = [this](const QModelIndex &first, const QModelIndex &last) {
            if (first.parent().isValid())
                return;
            for (int row = first.row(); row <= last.row() && row < m_folded.size(); ++row)
                m_folded[row] = QString();
        };
        m_watched = {connect(model, &Model::dataChanged, this, forgetRows),
                     connect(model, &Model::rowsInserted, this, &GridFilter::forgetAll),
                     connect(model, &Model::rowsRemoved, this, &GridFilter::forgetAll),
                     connect(model, &Model::rowsMoved, this, &GridFilter::forgetAll),
                     connect(model, &Model::columnsInserted, this, &GridFilter::forgetAll),
                     connect(model, &Model::columnsRemoved, this, &GridFilter::forgetAll),
                     connect(model, &Model::columnsMoved, this, &GridFilter::forgetAll),
                     connect(model, &Model::layoutChanged, this, &GridFilter::forgetAll),
                     connect(model, &Model::modelReset, this, &GridFilter::forgetAll)};
    }
    QSortFilterProxyModel::setSourceModel(model);
}

void GridFilter::forgetAll()
{
    m_folded.clear();
}

void GridFilter::setWords(const QString &words)
{
    if (words == m_text)
        return;
    m_text = words;
    m_words = folded(words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
    Q_EMIT wordsChanged();
}

QString GridFilter::textOf(const QModelIndex &index)
{
    const QVariant whole = index.data(TextRole);
    return whole.isValid() ? whole.toString() : index.data().toString();
}

const QString &GridFilter::foldedRow(int row) const
{
    if (m_folded.size() <= row)
        m_folded.resize(std::max(row + 1, sourceModel()->rowCount()));
    QString &shown = m_folded[row];
    if (!shown.isNull())
        return shown;
    shown = QLatin1String("");
    for (int column = 0; column < sourceModel()->columnCount(); ++column)
        shown += folded(textOf(sourceModel()->index(row, column))) + QLatin1Char('\n');
    return shown;
}

bool GridFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_words.isEmpty() || parent.isValid())
        return true;
    const QString &shown = foldedRow(row);
    return std::all_of(m_words.cbegin(), m_words.cend(),
                       [&shown](const QString &word) { return shown.contains(word); });
}

GridFilter::Place GridFilter::placeOf(const QModelIndex &index) const
{
    const QVariant given = index.data(SortRole);
    const bool isText = !given.isValid() || given.typeId() == QMetaType::QString;
    if (!isText && !(given.typeId() == QMetaType::QDate && !given.toDate().isValid()))
        return {Place::Valued, given, {}};
    const QString text = given.isValid() && isText ? given.toString() : index.data().toString();
    return {text.isEmpty() ? Place::Empty : Place::Worded, {}, text};
}

bool GridFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const Place first = placeOf(left), second = placeOf(right);
    if (first.rank != second.rank) {
        const bool someEmpty = first.rank == Place::Empty || second.rank == Place::Empty;
        const bool turned = someEmpty && sortOrder() == Qt::DescendingOrder;
        return turned ? first.rank > second.rank : first.rank < second.rank;
    }
    if (first.rank == Place::Valued)
        return QVariant::compare(first.value, second.value) == QPartialOrdering::Less;
    return first.rank == Place::Worded && m_collator.compare(first.text, second.text) < 0;
}

} // namespace semestr
