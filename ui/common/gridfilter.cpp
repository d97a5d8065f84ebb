// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/gridfilter.h"

#include <algorithm>

namespace semestr {

namespace {

// ё and е are one letter to who searches a list.
QString folded(const QString &text)
{
    return text.toCaseFolded().replace(QChar(0x451), QChar(0x435));
}

} // namespace

GridFilter::GridFilter(QObject *parent)
    : QSortFilterProxyModel(parent), m_collator(QLocale(QLocale::Russian, QLocale::Russia))
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    setSortRole(SortRole);
}

void GridFilter::setWords(const QString &words)
{
    m_text = words;
    m_words = folded(words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

bool GridFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_words.isEmpty())
        return true;
    QString shown;
    for (int column = 0; column < sourceModel()->columnCount(parent); ++column)
        shown += folded(sourceModel()->index(row, column, parent).data().toString()) + QLatin1Char('\n');
    return std::all_of(m_words.cbegin(), m_words.cend(),
                       [&shown](const QString &word) { return shown.contains(word); });
}

bool GridFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant first = left.data(SortRole), second = right.data(SortRole);
    if (first.isValid() && second.isValid())
        return QVariant::compare(first, second) == QPartialOrdering::Less;
    return m_collator.compare(left.data().toString(), right.data().toString()) < 0;
}

} // namespace semestr
