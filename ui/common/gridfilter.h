// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCollator>
#include <QSortFilterProxyModel>

namespace semestr {

// Sorts as a Russian reader expects (ё beside е, «ИСП-2» before «ИСП-11») and keeps the rows whose shown text
// holds every word of the filter, in any column.
class GridFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    // A model may answer this role with a number or a day, which then sorts instead of the text.
    static constexpr int SortRole = Qt::UserRole + 900;

    explicit GridFilter(QObject *parent = nullptr);
    void setWords(const QString &words);
    QString words() const { return m_text; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QString m_text;
    QStringList m_words;
    QCollator m_collator;
};

} // namespace semestr
